"""The same coroutine, twice"""

import asyncio


async def weigh(parcel):
    await asyncio.sleep(1)
    return f"{parcel}: 7 kg"


async def main():
    job = weigh("books")
    print(await job)
    print(await job)


asyncio.run(main())
