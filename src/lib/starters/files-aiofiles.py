"""Three files with aiofiles

`aiofiles` reads in threads, and the coroutine awaits the result. The files are
read at the same time, and the clock ticks on.
"""

import asyncio

import aiofiles


async def clock():
    for tick in range(4):
        print("tick", tick)
        await asyncio.sleep(0.1)  # tick


async def read(path):
    async with aiofiles.open(path) as file:
        text = await file.read()
    print("read", path)
    return text


async def main():
    await asyncio.gather(clock(), read("one.txt"), read("two.txt"), read("three.txt"))


asyncio.run(main())
