"""Awaited too soon"""

import asyncio


async def wash(load, seconds):
    await asyncio.sleep(seconds)
    print(f"{load}: clean")


async def main():
    a = asyncio.create_task(wash("wool", 2))
    await a
    b = asyncio.create_task(wash("silk", 3))
    await b


asyncio.run(main())
