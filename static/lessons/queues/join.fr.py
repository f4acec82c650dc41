"""Attendre le travail, pas le bac"""

import asyncio


async def facteur(bac):
    while True:
        qui = await bac.get()
        if bac.empty():
            print("le bac est vide")
        await asyncio.sleep(2)  # porter
        print("remise :", qui)
        bac.task_done()


async def main():
    bac = asyncio.Queue()
    for qui in ("Ada", "Ben", "Eve"):
        bac.put_nowait(qui)
    task = asyncio.create_task(facteur(bac))
    await bac.join()
    print("join est terminé")
    task.cancel()


asyncio.run(main())
