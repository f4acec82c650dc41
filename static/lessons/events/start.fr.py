"""Un signal pour trois"""

import asyncio


async def coureur(nom, signal):
    print(nom, "attend le départ")
    await signal.wait()
    print(nom, "court")


async def main():
    signal = asyncio.Event()
    async with asyncio.TaskGroup() as tg:
        for nom in ("Ada", "Ben", "Eve"):
            tg.create_task(coureur(nom, signal))
        await asyncio.sleep(2)  # prêts
        signal.set()
        print("partez !")


asyncio.run(main())
