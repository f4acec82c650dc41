"""Deux secondes pour les deux"""

import asyncio


async def appel(nom, secondes):
    await asyncio.sleep(secondes)
    print(f"{nom} répond")


async def main():
    try:
        async with asyncio.timeout(2):
            await appel("Ann", 1)
            await appel("Bob", 5)
    except TimeoutError:
        print("temps écoulé")


asyncio.run(main())
