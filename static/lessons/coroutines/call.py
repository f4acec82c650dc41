"""A call that runs nothing"""

import asyncio


async def weigh(parcel):
    print(f"weighing {parcel}")
    await asyncio.sleep(1)
    return 7


async def main():
    job = weigh("books")
    print("called")
    kilos = await job
    print(f"{kilos} kg")


asyncio.run(main())
