"""Await dans une boucle for"""

import asyncio

VILLES = ["Brest", "Metz", "Nice"]


async def appeler(ville):
    await asyncio.sleep(1)
    return f"{ville} : soleil"


async def main():
    appels = [appeler(ville) for ville in VILLES]
    for réponse in await asyncio.gather(*appels):
        print(réponse)


asyncio.run(main())
