"""Trois appels, trois secondes"""

import asyncio


async def appel(nom, secondes):
    await asyncio.sleep(secondes)
    print(f"{nom} répond")


async def main():
    try:
        async with asyncio.timeout(3):
            await asyncio.gather(
                appel("Ann", 1),
                appel("Bob", 1),
                appel("Eve", 2),
            )
    except TimeoutError:
        print("temps écoulé")


asyncio.run(main())
