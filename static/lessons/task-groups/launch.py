"""All checks, then the launch"""

import asyncio


async def check(part, seconds):
    await asyncio.sleep(seconds)
    print(f"{part} checked")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(check("fuel", 1))
        tg.create_task(check("radio", 2))
        print("both started")
    print("launch")


asyncio.run(main())
