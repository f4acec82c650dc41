"""Attendre un signal

Un événement retient tous ceux qui l’attendent, jusqu’à ce que quelqu’un le
déclenche. Alors tous sont prêts au même instant.
"""

import asyncio


async def coureuse(nom, pistolet):
    print(nom, "est en place")
    await pistolet.wait()
    print(nom, "s’élance")


async def main():
    pistolet = asyncio.Event()
    async with asyncio.TaskGroup() as course:
        for nom in ("Ada", "Béa", "Cléo"):
            course.create_task(coureuse(nom, pistolet), name=nom)
        await asyncio.sleep(2)  # silence
        print("Pan !")
        pistolet.set()


asyncio.run(main())
