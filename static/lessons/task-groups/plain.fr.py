"""except et un groupe d’exceptions"""

import asyncio


async def essai(organe):
    await asyncio.sleep(1)
    raise ValueError(organe)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(essai("gaz"))
            tg.create_task(essai("radio"))
    except ValueError:
        print("pas de départ")


asyncio.run(main())
