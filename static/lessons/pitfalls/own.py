"""Waiting for oneself"""

import asyncio

pen = asyncio.Lock()


async def sign(name):
    async with pen:
        print("signed:", name)


async def main():
    async with pen:
        print("main has the pen")
        await sign("Ada")
    print("done")


asyncio.run(main())
