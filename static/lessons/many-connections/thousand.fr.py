"""Mille visiteurs, un fil"""

import asyncio


async def visiteur():
    await asyncio.sleep(1)  # réseau


async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(1000):
            tg.create_task(visiteur())
    print("tous servis")


asyncio.run(main())
