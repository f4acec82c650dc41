"""Locks are given in the order of asking (locks.Lock.acquire)."""

import asyncio

async def child(n, lock):
    for turn in range(2):
        async with lock:
            print(n, turn)
            await asyncio.sleep(1)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[child(n, lock) for n in range(3)])

asyncio.run(main())
