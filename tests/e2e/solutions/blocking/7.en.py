"""gather does not help here"""

import asyncio
import time


def read(name):
    time.sleep(1)  # slow disk
    print(name, "is read")


async def page(name):
    await asyncio.to_thread(read, name)


async def main():
    await asyncio.gather(
        page("one"),
        page("two"),
        page("three"),
    )


asyncio.run(main())
