"""await in a loop"""

import asyncio


async def fetch(name):
    await asyncio.sleep(1)  # fetch
    return name.upper()


async def main():
    found = []
    for name in ("ada", "ben", "eve"):
        found.append(await fetch(name))
    print(found)


asyncio.run(main())
