"""Trois appels, ensemble"""

import asyncio


async def appeler(ville, secondes):
    await asyncio.sleep(secondes)
    print(f"{ville} répond")


async def main():
    await asyncio.gather(
        appeler("Brest", 1),
        appeler("Lille", 3),
        appeler("Nice", 2),
    )


asyncio.run(main())
