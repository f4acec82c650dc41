"""One check fails"""

import asyncio


async def check(part, seconds):
    await asyncio.sleep(seconds)
    if part == "valve":
        raise ValueError("leak")
    print(f"{part} checked")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(check("fuel", 1))
        tg.create_task(check("valve", 2))
        tg.create_task(check("radio", 3))
    print("launch")


asyncio.run(main())
