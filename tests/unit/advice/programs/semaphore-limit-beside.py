import asyncio

gate = asyncio.Semaphore(2)


async def visit(name):
    async with gate:
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(*(visit(name) for name in range(3)), asyncio.sleep(4))


asyncio.run(main())
