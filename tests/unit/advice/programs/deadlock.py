import asyncio

ready = asyncio.Event()


async def main():
    await ready.wait()


asyncio.run(main())
