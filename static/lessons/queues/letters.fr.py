"""Des lettres dans un bac"""

import asyncio


async def auteur(bac):
    for qui in ("Ada", "Ben", "Eve"):
        await asyncio.sleep(1)  # écrire
        print("écrite :", qui)
        await bac.put(qui)


async def facteur(bac):
    for _ in range(3):
        qui = await bac.get()
        await asyncio.sleep(1.5)  # porter
        print("remise :", qui)


async def main():
    bac = asyncio.Queue()
    await asyncio.gather(
        auteur(bac),
        facteur(bac),
    )


asyncio.run(main())
