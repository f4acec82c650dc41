"""Cancelled in the pass in which it was given the lock: it passes it on (locks.Lock.acquire)."""

import asyncio

async def child(name, lock):
    async with lock:
        print(name, 'has it')

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(child('a', lock))
    b = asyncio.create_task(child('b', lock))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), lock.locked())

asyncio.run(main())
