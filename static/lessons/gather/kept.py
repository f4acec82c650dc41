"""Errors among the results"""

import asyncio


async def ask(city, seconds):
    await asyncio.sleep(seconds)
    if city == "Oslo":
        raise ValueError(city)
    return city


async def main():
    found = await asyncio.gather(
        ask("Rome", 3),
        ask("Oslo", 1),
        return_exceptions=True,
    )
    print(found)


asyncio.run(main())
