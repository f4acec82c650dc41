"""Await in a for loop"""

import asyncio

TOWNS = ["Brest", "Metz", "Nice"]


async def ask(town):
    await asyncio.sleep(1)
    return f"{town}: sunny"


async def main():
    for town in TOWNS:
        print(await ask(town))


asyncio.run(main())
