"""Trois questions à la fois"""

import asyncio


async def demande(ville, secondes):
    await asyncio.sleep(secondes)
    print(f"{ville} répond")
    return ville


async def main():
    villes = await asyncio.gather(
        demande("Rome", 3),
        demande("Oslo", 1),
        demande("Lima", 2),
    )
    print(villes)


asyncio.run(main())
