"""Deux minuteurs, un instant"""

import asyncio


async def train(nom, *étapes):
    for secondes in étapes:
        await asyncio.sleep(secondes)
    print(f"le {nom} arrive")


async def main():
    await asyncio.gather(
        train("lent", 1, 1),
        train("tardif", 3),
        train("rapide", 2),
    )


asyncio.run(main())
