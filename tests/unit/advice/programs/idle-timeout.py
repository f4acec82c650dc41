import asyncio


async def main():
    async with asyncio.timeout(60):
        await asyncio.sleep(1)
    await asyncio.wait_for(asyncio.sleep(2), 20)


asyncio.run(main())
