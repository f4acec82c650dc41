"""Tous les essais, puis le départ"""

import asyncio


async def essai(organe, secondes):
    await asyncio.sleep(secondes)
    print(f"{organe} : bon")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(essai("gaz", 1))
        tg.create_task(essai("radio", 2))
        print("les deux lancés")
    print("départ")


asyncio.run(main())
