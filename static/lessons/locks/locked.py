"""One at a time past the counter"""

import asyncio

inside = 0
lock = asyncio.Lock()


async def enter(door):
    global inside
    async with lock:
        seen = inside
        await asyncio.sleep(1)
        inside = seen + 1
    print(f"{door} is done")


async def main():
    people = [enter("A"), enter("B")]
    await asyncio.gather(*people)
    print(f"inside: {inside}")


asyncio.run(main())
