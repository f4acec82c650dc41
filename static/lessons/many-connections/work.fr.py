"""Un peu de travail pour chacun"""

import asyncio


async def visiteur():
    await asyncio.sleep(1)  # réseau
    sum(range(1000))  # sim: 0.01s cpu


async def main():
    async with asyncio.TaskGroup() as tg:
        for _ in range(100):
            tg.create_task(visiteur())
    print("tous servis")


asyncio.run(main())
