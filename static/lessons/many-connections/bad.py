"""One handler blocks"""

import asyncio
import time


async def good(name):
    await asyncio.sleep(1)  # network
    print("answered:", name)


async def bad():
    await asyncio.sleep(0.5)  # network
    time.sleep(3)  # old library
    print("answered: bad")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad())
        for name in ("Ada", "Ben", "Eve"):
            tg.create_task(good(name))


asyncio.run(main())
