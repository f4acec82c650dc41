"""Cinq rameurs, deux barques"""

import asyncio

barques = asyncio.Semaphore(2)


async def ramer(nom):
    async with barques:
        print(f"{nom} rame")
        await asyncio.sleep(1)


async def main():
    rameurs = [ramer(nom) for nom in "ABCDE"]
    await asyncio.gather(*rameurs)


asyncio.run(main())
