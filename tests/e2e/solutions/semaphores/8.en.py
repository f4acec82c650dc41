"""A boat that never comes back"""

import asyncio

boats = asyncio.Semaphore(1)


async def row(name):
    async with boats:
        await asyncio.sleep(1)
        if name == "A":
            raise ValueError("lost an oar")
        print(f"{name} is back")


async def main():
    rowers = [row("A"), row("B")]
    await asyncio.gather(
        *rowers,
        return_exceptions=True,
    )


asyncio.run(main())
