"""Attendre la porte"""

import asyncio


async def client(nom, porte):
    await porte.wait()
    print(nom, "est dedans")


async def main():
    porte = asyncio.Event()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(client("Ada", porte))
        await asyncio.sleep(2)  # cuisiner
        print("ouvert")
        porte.set()


asyncio.run(main())
