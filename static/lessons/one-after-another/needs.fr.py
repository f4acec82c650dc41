"""Qui a besoin de quelle réponse ?"""

import asyncio


async def trouver(ville):
    await asyncio.sleep(1)
    return f"{ville[0]}1"


async def mesurer(quoi, station):
    await asyncio.sleep(2)
    return f"{quoi} à {station}"


async def main():
    station = await trouver("Brest")
    vent = await mesurer("vent", station)
    pluie = await mesurer("pluie", station)
    print(vent, "et", pluie)


asyncio.run(main())
