"""Premier arrivé, premier servi

`as_completed` donne les résultats dans l’ordre où ils arrivent, pas dans celui
où ils ont été demandés.
"""

import asyncio


async def coursier(trajet, heures):
    await asyncio.sleep(heures)  # en route
    return trajet


async def main():
    coursiers = [coursier("la mer", 3), coursier("la route", 2), coursier("avion", 1)]
    for arrivee in asyncio.as_completed(coursiers):
        print("Arrivé par", await arrivee)


asyncio.run(main())
