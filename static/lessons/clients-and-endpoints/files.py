"""Two files with aiofiles"""

import asyncio
import aiofiles


async def read(path):
    async with aiofiles.open(path) as file:
        text = await file.read()
    print("read:", path)
    return text


async def main():
    await asyncio.gather(
        read("one.txt"),
        read("two.txt"),
    )


asyncio.run(main())
