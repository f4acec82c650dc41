"""A file that stays open"""

import asyncio


async def copy():
    print("file open")
    try:
        await asyncio.sleep(5)
    finally:
        print("file closed")


async def main():
    try:
        async with asyncio.timeout(1):
            await copy()
    except TimeoutError:
        print("too slow")


asyncio.run(main())
