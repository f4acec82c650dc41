"""Regarder encore et encore"""

import asyncio

ouverte = False


async def client(nom):
    while not ouverte:
        await asyncio.sleep(0.75)  # attendre
    print(nom, "est dedans")


async def main():
    global ouverte
    async with asyncio.TaskGroup() as tg:
        tg.create_task(client("Ada"))
        await asyncio.sleep(2)  # cuisiner
        ouverte = True
        print("ouvert")


asyncio.run(main())
