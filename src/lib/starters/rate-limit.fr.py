"""Deux requêtes par seconde

Le verrou garde la distance entre deux départs. Il n’est pas tenu pendant que le
serveur travaille : les requêtes elles-mêmes se recouvrent.
"""

import asyncio


async def envoyer(numero, tour):
    async with tour:
        await asyncio.sleep(0.5)  # garder la distance
    print("la requête", numero, "part")
    await asyncio.sleep(2)  # le serveur travaille
    print("la requête", numero, "a sa réponse")


async def main():
    tour = asyncio.Lock()
    await asyncio.gather(*[envoyer(numero, tour) for numero in range(1, 7)])


asyncio.run(main())
