"""First come, first served"""

import asyncio


async def customer(name):
    print(f"{name}: hello")
    await asyncio.sleep(0)
    print(f"{name}: goodbye")


async def main():
    await asyncio.gather(
        customer("Ada"),
        customer("Bob"),
        customer("Cleo"),
    )


asyncio.run(main())
