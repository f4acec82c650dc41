"""The same coroutine, twice"""

import asyncio


async def weigh(parcel):
    await asyncio.sleep(1)
    return f"{parcel}: 7 kg"


async def main():
    print(await weigh("books"))
    print(await weigh("books"))


asyncio.run(main())
