"""Attendre un signal

Un événement retient tous ceux qui l’attendent, jusqu’à ce que quelqu’un l’arme.
Alors tous sont prêts au même instant.
"""

import asyncio


async def coureuse(nom, signal):
    print(nom, "est en place")
    await signal.wait()
    print(nom, "s’élance")


async def main():
    signal = asyncio.Event()
    async with asyncio.TaskGroup() as course:
        for nom in ("Ada", "Béa", "Cléo"):
            course.create_task(coureuse(nom, signal), name=nom)
        await asyncio.sleep(2)  # silence
        print("Pan !")
        signal.set()


asyncio.run(main())
