"""Two locks, taken crosswise"""

import asyncio

pen = asyncio.Lock()
paper = asyncio.Lock()


async def write(name, first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print(f"{name} writes")


async def main():
    await asyncio.gather(
        write("Ann", pen, paper),
        write("Bob", pen, paper),
    )


asyncio.run(main())
