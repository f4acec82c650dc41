"""A clock beside a sum"""

import asyncio


def add():
    total = sum(range(1000))  # sim: 2s cpu
    print("total:", total)


async def clock():
    for tick in range(4):
        print("tick", tick)
        await asyncio.sleep(0.5)  # tick


async def main():
    await asyncio.gather(
        clock(),
        asyncio.to_thread(add),
    )


asyncio.run(main())
