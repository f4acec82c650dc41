"""Attendue trop tôt"""

import asyncio


async def laver(linge, secondes):
    await asyncio.sleep(secondes)
    print(f"{linge} : propre")


async def main():
    a = asyncio.create_task(laver("lin", 2))
    await a
    b = asyncio.create_task(laver("bas", 3))
    await b


asyncio.run(main())
