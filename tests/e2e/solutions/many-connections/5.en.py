"""Ten at a time"""

import asyncio

places = asyncio.Semaphore(25)


async def visitor():
    async with places:
        await asyncio.sleep(1)  # network


async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(100):
            tg.create_task(visitor())
    print("all served")


asyncio.run(main())
