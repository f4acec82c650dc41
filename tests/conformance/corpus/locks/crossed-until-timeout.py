"""A timeout opens the ring of two crossed locks: the one that is cancelled gives its lock back (locks.Lock.acquire)."""

import asyncio

async def takes(name, first, second):
    try:
        async with asyncio.timeout(2 if name == 'left' else 9):
            async with first:
                await asyncio.sleep(1)
                async with second:
                    print(name, 'has both')
    except TimeoutError:
        print(name, 'gave up')

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(takes('left', a, b), takes('right', b, a))

asyncio.run(main())
