"""Personne ne l’attrape"""

import asyncio


async def appel(nom, secondes):
    await asyncio.sleep(secondes)
    print(f"{nom} répond")


async def main():
    async with asyncio.timeout(2):
        await appel("Bob", 5)
    print("appel suivant")


asyncio.run(main())
