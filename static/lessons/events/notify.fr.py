"""Une condition réveille qui l’on veut"""

import asyncio

plats = []
table = asyncio.Condition()


async def client(nom):
    async with table:
        await table.wait_for(lambda: plats)
        print(nom, "mange", plats.pop())


async def main():
    async with asyncio.TaskGroup() as tg:
        for nom in ("Ada", "Ben"):
            tg.create_task(client(nom))
        for plat in ("une tarte", "un flan"):
            await asyncio.sleep(1)  # cuire
            async with table:
                plats.append(plat)
                table.notify()


asyncio.run(main())
