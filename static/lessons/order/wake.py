"""Waking is not running"""

import asyncio


async def cashier():
    print("cashier: paid")


async def baker():
    print("baker: bread")
    await asyncio.sleep(0)
    print("baker: cake")


async def main():
    pay = asyncio.create_task(cashier())
    bake = asyncio.create_task(baker())
    await pay
    print("main: thank you")
    await bake


asyncio.run(main())
