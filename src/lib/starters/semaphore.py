"""Six cars, two pumps

A semaphore lets in so many and no more. The others stand in line, and enter in
the order in which they came.
"""

import asyncio

pumps = asyncio.Semaphore(2)


async def car(number):
    async with pumps:
        print("car", number, "fills up")
        await asyncio.sleep(1)  # filling up
    print("car", number, "drives on")


async def main():
    await asyncio.gather(*(car(number) for number in range(1, 7)))


asyncio.run(main())
