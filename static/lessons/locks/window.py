"""A window without the lock"""

import asyncio

inside = 0
lock = asyncio.Lock()


async def enter():
    global inside
    async with lock:
        seen = inside
        await asyncio.sleep(1)
        inside = seen + 1


async def climb():
    global inside
    inside = inside + 10


async def main():
    await asyncio.gather(enter(), climb())
    print(f"inside: {inside}")


asyncio.run(main())
