"""A limit that nobody looks at"""

import asyncio
import time


async def main():
    try:
        async with asyncio.timeout(1):
            time.sleep(3)
            print("computed")
    except TimeoutError:
        print("time is up")


asyncio.run(main())
