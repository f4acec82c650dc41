"""Cent requêtes, dix à la fois

Les cent tâches commencent ensemble, mais le sémaphore n’en laisse que dix
interroger le serveur en même temps.
"""

import asyncio


async def demander(numero, porte):
    async with porte:
        await asyncio.sleep(0.5)  # le serveur travaille
    return numero


async def main():
    porte = asyncio.Semaphore(10)
    reponses = await asyncio.gather(*[demander(numero, porte) for numero in range(100)])
    print(len(reponses), "réponses")


asyncio.run(main())
