"""A task in the background

`create_task` puts a coroutine into the ready queue and returns at once. It runs
as soon as whoever created it awaits something.
"""

import asyncio


async def bake(what, minutes):
    print(what, "goes into the oven")
    await asyncio.sleep(minutes)  # in the oven
    print(what, "is done")
    return what


async def main():
    bread = asyncio.create_task(bake("bread", 3), name="bread")
    pizza = asyncio.create_task(bake("pizza", 2), name="pizza")
    print("Both tasks exist, neither has begun")

    # The oven works while the table is laid.
    await asyncio.sleep(1)  # lay the table
    print("The table is laid")

    print("On the table:", await bread, "and", await pizza)


asyncio.run(main())
