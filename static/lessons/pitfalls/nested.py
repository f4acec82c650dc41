"""A loop within the loop"""

import asyncio


async def count():
    await asyncio.sleep(1)  # count
    return 42


def report():
    return asyncio.run(count())


async def main():
    print("counted:", report())


asyncio.run(main())
