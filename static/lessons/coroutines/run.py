"""From plain code into the loop"""

import asyncio


async def weigh(parcel):
    await asyncio.sleep(1)
    return f"{parcel}: 7 kg"


def counter():
    print("open")
    print(asyncio.run(weigh("books")))
    print("closed")


counter()
