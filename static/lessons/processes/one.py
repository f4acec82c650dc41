"""Sums in coroutines"""

import asyncio


async def add(name):
    total = sum(range(1000))  # sim: 1s cpu
    return f"{name}: {total}"


async def main():
    sums = await asyncio.gather(
        add("north"),
        add("south"),
        add("west"),
    )
    print(sums)


asyncio.run(main())
