"""await suspend, et la boucle continue

Pendant qu’une coroutine attend, la boucle en exécute une autre. Personne ne se
presse, et personne ne gêne.
"""

import asyncio


async def recevoir():
    print("fichier : en route")
    await asyncio.sleep(3)  # le fichier arrive
    print("fichier : complet")


async def progression():
    for points in range(1, 6):
        print("progression :", "." * points)
        await asyncio.sleep(0.5)  # pause


async def main():
    await asyncio.gather(recevoir(), progression())


asyncio.run(main())
