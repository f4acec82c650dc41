"""Await dans une boucle for"""

import asyncio

VILLES = ["Brest", "Metz", "Nice"]


async def appeler(ville):
    await asyncio.sleep(1)
    return f"{ville} : soleil"


async def main():
    for ville in VILLES:
        print(await appeler(ville))


asyncio.run(main())
