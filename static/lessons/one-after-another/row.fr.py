"""Trois appels, l’un après l’autre"""

import asyncio


async def appeler(ville, secondes):
    await asyncio.sleep(secondes)
    print(f"{ville} répond")


async def main():
    await appeler("Brest", 1)
    await appeler("Lille", 3)
    await appeler("Nice", 2)


asyncio.run(main())
