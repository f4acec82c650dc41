"""L’attente finit, la sauvegarde continue"""

import asyncio


async def sauver():
    await asyncio.sleep(3)
    print("sauvegardé")


async def main():
    sauvegarde = asyncio.create_task(sauver())
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(sauvegarde)
    except TimeoutError:
        print("on n’attend plus")
    await asyncio.sleep(4)


asyncio.run(main())
