"""Deux plats, un cuisinier"""

import asyncio


async def plat(nom, secondes):
    print(f"{nom} : au four")
    await asyncio.sleep(secondes)
    print(f"{nom} : sorti du four")


async def main():
    await asyncio.gather(plat("pain", 2), plat("gâteau", 3), plat("tarte", 3))


asyncio.run(main())
