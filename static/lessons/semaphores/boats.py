"""Five rowers, two boats"""

import asyncio

boats = asyncio.Semaphore(2)


async def row(name):
    async with boats:
        print(f"{name} rows")
        await asyncio.sleep(1)


async def main():
    rowers = [row(name) for name in "ABCDE"]
    await asyncio.gather(*rowers)


asyncio.run(main())
