"""Nobody waits for the task"""

import asyncio


async def wash(load):
    print(f"{load}: in the machine")
    await asyncio.sleep(2)
    print(f"{load}: clean")


async def main():
    t = asyncio.create_task(wash("shirts"))
    await asyncio.sleep(1)
    print("leaving the house")


asyncio.run(main())
