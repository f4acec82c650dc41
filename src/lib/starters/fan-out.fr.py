"""Répartir, puis rassembler

Une tâche par station. `gather` rend les réponses dans l’ordre des questions,
quelle que soit celle qui arrive la première.
"""

import asyncio

DEGRES = {"rivière": 14, "sommet": 2, "plateau": 9}


async def relever(station):
    await asyncio.sleep(len(station) / 4)  # par radio
    print(station, "a répondu")
    return DEGRES[station]


async def main():
    degres = await asyncio.gather(*[relever(station) for station in DEGRES])
    print("De", min(degres), "à", max(degres), "degrés")


asyncio.run(main())
