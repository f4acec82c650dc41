"""Une fenêtre sans verrou"""

import asyncio

dedans = 0
verrou = asyncio.Lock()


async def entrer():
    global dedans
    async with verrou:
        vu = dedans
        await asyncio.sleep(1)
        dedans = vu + 1


async def grimper():
    global dedans
    dedans = dedans + 10


async def main():
    await asyncio.gather(entrer(), grimper())
    print(f"dedans : {dedans}")


asyncio.run(main())
