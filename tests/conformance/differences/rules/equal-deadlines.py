"""Timers that are due at the same time.

On a real clock two deadlines are never equal; under a virtual one the order in which its heap gives equal ones is left open.

They come in the order in which they were set.
"""

import asyncio


async def child(number):
    await asyncio.sleep(1)
    print(number)


async def main():
    await asyncio.gather(*(child(number) for number in range(9)))


asyncio.run(main())
