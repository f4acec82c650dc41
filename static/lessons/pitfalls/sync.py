"""A plain function calls a coroutine"""

import asyncio


async def count():
    await asyncio.sleep(1)  # count
    return 42


def report():
    number = count()
    print("counted:", type(number).__name__)


async def main():
    report()


asyncio.run(main())
