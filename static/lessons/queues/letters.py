"""Letters in a box"""

import asyncio


async def writer(box):
    for who in ("Ada", "Ben", "Eve"):
        await asyncio.sleep(1)  # write
        print("written:", who)
        await box.put(who)


async def carrier(box):
    for _ in range(3):
        who = await box.get()
        await asyncio.sleep(1.5)  # carry
        print("delivered:", who)


async def main():
    box = asyncio.Queue()
    await asyncio.gather(
        writer(box),
        carrier(box),
    )


asyncio.run(main())
