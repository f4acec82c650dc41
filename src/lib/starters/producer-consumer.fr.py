"""Un producteur et deux consommateurs

La file a deux places. Pleine, elle fait attendre le producteur ; vide, elle fait
attendre les consommateurs. `None` leur dit de rentrer.
"""

import asyncio


async def boulanger(table):
    for numero in range(1, 7):
        await asyncio.sleep(0.5)  # cuire
        await table.put(f"brioche {numero}")
        print("cuite : brioche", numero)
    for _ in range(2):
        await table.put(None)


async def client(nom, table):
    while True:
        brioche = await table.get()
        if brioche is None:
            break
        print(nom, "mange", brioche)
        await asyncio.sleep(3)  # manger
    print(nom, "rentre")


async def main():
    table = asyncio.Queue(maxsize=2)
    await asyncio.gather(boulanger(table), client("Ada", table), client("Ben", table))


asyncio.run(main())
