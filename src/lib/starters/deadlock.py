"""Everybody waits for everybody

Each guest holds one thing and waits for the other one. Nobody will ever put
anything down: a deadlock.
"""

import asyncio

knife = asyncio.Lock()
fork = asyncio.Lock()


async def guest(name, first, second):
    async with first:
        print(name, "has one hand full")
        await asyncio.sleep(1)  # look around
        async with second:
            print(name, "eats")


async def main():
    await asyncio.gather(guest("Ada", knife, fork), guest("Ben", fork, knife))


asyncio.run(main())
