"""Short trips and long ones"""

import asyncio

boats = asyncio.Semaphore(2)


async def row(name, seconds):
    async with boats:
        print(f"{name} rows")
        await asyncio.sleep(seconds)


async def main():
    await asyncio.gather(
        row("A", 4),
        row("B", 1),
        row("C", 2),
        row("D", 1),
    )


asyncio.run(main())
