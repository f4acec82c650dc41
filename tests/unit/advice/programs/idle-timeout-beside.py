import asyncio


async def cut_off():
    async with asyncio.timeout(60):
        await asyncio.sleep(30)


async def main():
    async with asyncio.timeout(3):
        await asyncio.sleep(1)
    task = asyncio.create_task(cut_off())
    await asyncio.sleep(1)
    task.cancel()
    async with asyncio.timeout(60) as limit:
        await asyncio.sleep(1)
        limit.reschedule(None)
        await asyncio.sleep(70)


asyncio.run(main())
