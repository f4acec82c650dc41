"""An await that does not wait"""

import asyncio


async def taste(dish):
    return f"{dish} is good"


async def cook(dish):
    for spoon in [1, 2]:
        print(spoon, await taste(dish))


async def main():
    await asyncio.gather(
        cook("soup"),
        cook("rice"),
    )


asyncio.run(main())
