"""Chacun son tour

`sleep(0)` cède le tour et se remet au bout de la file des prêtes. Tout cela se
passe en un seul instant : regardez-le pas à pas.
"""

import asyncio


async def compter(nom):
    for nombre in (1, 2, 3):
        print(nom, nombre)
        await asyncio.sleep(0)  # à toi


async def main():
    await asyncio.gather(compter("ping"), compter("pong"))


asyncio.run(main())
