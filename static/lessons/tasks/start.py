"""A task starts later"""

import asyncio


async def wash(load):
    print(f"{load}: in the machine")
    await asyncio.sleep(2)
    print(f"{load}: clean")


async def main():
    t = asyncio.create_task(wash("shirts"))
    print("task created")
    await asyncio.sleep(1)
    print("coffee")
    await t


asyncio.run(main())
