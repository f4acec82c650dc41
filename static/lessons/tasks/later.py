"""Awaiting a task later"""

import asyncio


async def wash(load):
    await asyncio.sleep(2)
    return f"{load}: clean"


async def main():
    t = asyncio.create_task(wash("shirts"))
    await asyncio.sleep(3)
    print("back from the shop")
    print(await t)
    print(await t)


asyncio.run(main())
