"""Du code ordinaire à la boucle"""

import asyncio


async def peser(colis):
    await asyncio.sleep(1)
    return f"{colis} : 7 kg"


def guichet():
    print("ouvert")
    print(asyncio.run(peser("livres")))
    print("fermé")


guichet()
