import asyncio

async def main():
    e = asyncio.Event()
    print('x')
    await e.wait()
asyncio.run(main())
