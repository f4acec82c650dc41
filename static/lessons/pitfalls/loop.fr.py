"""await dans une boucle"""

import asyncio


async def chercher(nom):
    await asyncio.sleep(1)  # chercher
    return nom.upper()


async def main():
    trouve = []
    for nom in ("ada", "ben", "eve"):
        trouve.append(await chercher(nom))
    print(trouve)


asyncio.run(main())
