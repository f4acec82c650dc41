"""A little work for each"""

import asyncio


async def visitor():
    await asyncio.sleep(1)  # network
    sum(range(1000))  # sim: 0.01s cpu


async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(100):
            tg.create_task(visitor())
    print("all served")


asyncio.run(main())
