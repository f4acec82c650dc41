"""Releasing what is not held is an error (locks.Lock.release)."""

import asyncio

async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(await lock.acquire(), lock.locked())
    lock.release()
    print(lock.locked())
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)

asyncio.run(main())
