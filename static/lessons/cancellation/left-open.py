"""A file that stays open"""

import asyncio


async def copy():
    print("file open")
    await asyncio.sleep(5)
    print("file closed")


async def main():
    try:
        async with asyncio.timeout(1):
            await copy()
    except TimeoutError:
        print("too slow")


asyncio.run(main())
