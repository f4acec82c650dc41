"""Two tasks are stuck with two crossed locks while a third goes on to its end (locks.Lock.acquire)."""

import asyncio

async def takes(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print('never')

async def ticks():
    for n in range(3):
        await asyncio.sleep(1)
        print('tick', n)

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(takes(a, b), name='left')
        group.create_task(takes(b, a), name='right')
        group.create_task(ticks(), name='clock')

asyncio.run(main())
