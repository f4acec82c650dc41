"""A thread cannot be stopped"""

import asyncio
import time


def read():
    time.sleep(3)  # slow disk
    print("read after all")


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(read)
    except TimeoutError:
        print("too slow")
    print("main is done")


asyncio.run(main())
