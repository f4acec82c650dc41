import asyncio

ready = asyncio.Event()


async def main():
    asyncio.get_running_loop().call_later(1, ready.set)
    await ready.wait()


asyncio.run(main())
