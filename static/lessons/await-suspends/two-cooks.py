"""Two dishes, one cook"""

import asyncio


async def dish(name, seconds):
    print(f"{name}: into the oven")
    await asyncio.sleep(seconds)
    print(f"{name}: out of the oven")


async def main():
    await asyncio.gather(
        dish("bread", 2),
        dish("cake", 3),
    )


asyncio.run(main())
