"""The same call in a thread"""

import asyncio
import time


async def clock():
    for tick in range(4):
        print("tick", tick)
        await asyncio.sleep(0.5)  # tick


async def report():
    await asyncio.sleep(0.75)  # prepare
    print("report begins")
    await asyncio.to_thread(time.sleep, 2)
    print("report done")


async def main():
    await asyncio.gather(clock(), report())


asyncio.run(main())
