"""Dix à la fois"""

import asyncio

places = asyncio.Semaphore(25)


async def visiteur():
    async with places:
        await asyncio.sleep(1)  # réseau


async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(100):
            tg.create_task(visiteur())
    print("tous servis")


asyncio.run(main())
