"""Deux facteurs, un bac"""

import asyncio


async def facteur(bac):
    while True:
        qui = await bac.get()
        await asyncio.sleep(2)  # porter
        print("remise :", qui)
        bac.task_done()


async def main():
    bac = asyncio.Queue()
    for qui in ("Ada", "Ben", "Eve", "Dan"):
        bac.put_nowait(qui)
    async with asyncio.TaskGroup() as duo:
        tasks = [duo.create_task(facteur(bac)) for _ in range(2)]
        await bac.join()
        for task in tasks:
            task.cancel()
    print("tout est remis")


asyncio.run(main())
