"""Read and write in one go"""

import asyncio

inside = 0


async def enter(door):
    global inside
    await asyncio.sleep(1)
    seen = inside
    inside = seen + 1
    print(f"{door} writes {inside}")


async def main():
    people = [enter("A"), enter("B")]
    await asyncio.gather(*people)
    print(f"inside: {inside}")


asyncio.run(main())
