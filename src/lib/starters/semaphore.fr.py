"""Six voitures, deux pompes

Un sémaphore en laisse entrer un certain nombre, et pas plus. Les autres font la
queue, et entrent dans l’ordre où elles sont arrivées.
"""

import asyncio

pompes = asyncio.Semaphore(2)


async def voiture(numero):
    async with pompes:
        print("la voiture", numero, "fait le plein")
        await asyncio.sleep(1)  # faire le plein
    print("la voiture", numero, "repart")


async def main():
    await asyncio.gather(*(voiture(numero) for numero in range(1, 7)))


asyncio.run(main())
