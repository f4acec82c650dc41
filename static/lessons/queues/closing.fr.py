"""Le bac est fermé"""

import asyncio


async def facteur(bac):
    try:
        while True:
            qui = await bac.get()
            await asyncio.sleep(2)  # porter
            print("remise :", qui)
    except asyncio.QueueShutDown:
        print("rentré")


async def main():
    bac = asyncio.Queue()
    async with asyncio.TaskGroup() as duo:
        duo.create_task(facteur(bac))
        duo.create_task(facteur(bac))
        for qui in ("Ada", "Ben", "Eve"):
            await bac.put(qui)
        bac.shutdown()
    print("tout est remis")


asyncio.run(main())
