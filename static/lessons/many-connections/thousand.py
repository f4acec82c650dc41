"""A thousand visitors, one thread"""

import asyncio


async def visitor():
    await asyncio.sleep(1)  # network


async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(1000):
            tg.create_task(visitor())
    print("all served")


asyncio.run(main())
