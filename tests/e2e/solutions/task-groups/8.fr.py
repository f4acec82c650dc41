"""Un essai échoue"""

import asyncio


async def essai(organe, secondes):
    await asyncio.sleep(secondes)
    if organe == "vanne":
        print("fuite")
        return
    print(f"{organe} : bon")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(essai("gaz", 1))
        tg.create_task(essai("vanne", 2))
        tg.create_task(essai("radio", 3))
    print("départ")


asyncio.run(main())
