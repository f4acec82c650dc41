"""Des erreurs parmi les résultats"""

import asyncio


async def demande(ville, secondes):
    await asyncio.sleep(secondes)
    if ville == "Oslo":
        raise ValueError(ville)
    return ville


async def main():
    obtenu = await asyncio.gather(
        demande("Rome", 3),
        demande("Oslo", 1),
        return_exceptions=True,
    )
    print(obtenu)


asyncio.run(main())
