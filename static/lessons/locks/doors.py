"""Two doors, one counter"""

import asyncio

inside = 0


async def enter(door):
    global inside
    seen = inside
    await asyncio.sleep(1)
    inside = seen + 1
    print(f"{door} writes {inside}")


async def main():
    people = [enter("A"), enter("B")]
    await asyncio.gather(*people)
    print(f"inside: {inside}")


asyncio.run(main())
