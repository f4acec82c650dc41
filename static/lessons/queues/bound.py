"""A box with room for one letter"""

import asyncio


async def writer(box):
    for who in ("Ada", "Ben", "Eve", "Dan"):
        await box.put(who)
        print("in the box:", who)


async def carrier(box):
    while (who := await box.get()) != "Dan":
        await asyncio.sleep(2)  # carry
        print("delivered:", who)
    print("Dan comes for his own")


async def main():
    box = asyncio.Queue(maxsize=1)
    await asyncio.gather(
        writer(box),
        carrier(box),
    )


asyncio.run(main())
