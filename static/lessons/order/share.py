"""One after the other"""

import asyncio


async def speaker(name):
    for word in [1, 2, 3]:
        print(name, word)


async def main():
    await asyncio.gather(
        speaker("Ada"),
        speaker("Bob"),
    )


asyncio.run(main())
