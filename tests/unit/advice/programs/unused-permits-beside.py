import asyncio

gate = asyncio.Semaphore(3)


async def visit(name):
    async with gate:
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(*(visit(name) for name in range(3)))


asyncio.run(main())
