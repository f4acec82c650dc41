"""Des tours courts et des longs"""

import asyncio

barques = asyncio.Semaphore(2)


async def ramer(nom, secondes):
    async with barques:
        print(f"{nom} rame")
        await asyncio.sleep(secondes)


async def main():
    await asyncio.gather(
        ramer("A", 4),
        ramer("B", 1),
        ramer("C", 2),
        ramer("D", 1),
    )


asyncio.run(main())
