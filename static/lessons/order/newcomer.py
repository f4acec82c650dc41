"""Who comes during a turn"""

import asyncio


async def guest(name, friend=None):
    print(name)
    if friend:
        await asyncio.gather(guest(friend))


async def main():
    await asyncio.gather(
        guest("Ada", "Dan"),
        guest("Bob"),
        guest("Cleo"),
    )


asyncio.run(main())
