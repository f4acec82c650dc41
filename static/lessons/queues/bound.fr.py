"""Un bac pour une seule lettre"""

import asyncio


async def auteur(bac):
    for qui in ("Ada", "Ben", "Eve", "Dan"):
        await bac.put(qui)
        print("dans le bac :", qui)


async def facteur(bac):
    while (qui := await bac.get()) != "Dan":
        await asyncio.sleep(2)  # porter
        print("remise :", qui)
    print("Dan vient chercher la sienne")


async def main():
    bac = asyncio.Queue(maxsize=1)
    await asyncio.gather(
        auteur(bac),
        facteur(bac),
    )


asyncio.run(main())
