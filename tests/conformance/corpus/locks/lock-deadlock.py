"""Two tasks that take two locks in opposite order wait for ever (locks.Lock.acquire)."""

import asyncio

async def child(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print('never')

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(child(a, b), child(b, a))

asyncio.run(main())
