"""One dish, one cook"""

import asyncio


async def dish(name, seconds):
    print(f"{name}: into the oven")
    await asyncio.sleep(seconds)
    print(f"{name}: out of the oven")


asyncio.run(dish("bread", 2))
