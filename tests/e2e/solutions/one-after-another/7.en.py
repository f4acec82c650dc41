"""Await in a for loop"""

import asyncio

TOWNS = ["Brest", "Metz", "Nice"]


async def ask(town):
    await asyncio.sleep(1)
    return f"{town}: sunny"


async def main():
    calls = [ask(town) for town in TOWNS]
    for answer in await asyncio.gather(*calls):
        print(answer)


asyncio.run(main())
