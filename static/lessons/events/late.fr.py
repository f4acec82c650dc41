"""Qui vient après le signal"""

import asyncio


async def client(nom, secondes, porte):
    await asyncio.sleep(secondes)  # marcher
    print(nom, "est à la porte")
    await porte.wait()
    print(nom, "est dedans")


async def main():
    porte = asyncio.Event()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(client("Ada", 1, porte))
        tg.create_task(client("Ben", 3, porte))
        await asyncio.sleep(2)  # cuisiner
        porte.set()


asyncio.run(main())
