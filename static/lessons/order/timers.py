"""Two timers, one instant"""

import asyncio


async def train(name, *stops):
    for seconds in stops:
        await asyncio.sleep(seconds)
    print(f"{name} arrives")


async def main():
    await asyncio.gather(
        train("slow", 1, 1),
        train("late", 3),
        train("fast", 2),
    )


asyncio.run(main())
