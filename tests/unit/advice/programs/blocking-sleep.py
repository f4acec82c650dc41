import asyncio
import time


async def tick():
    for _ in range(3):
        await asyncio.sleep(0.5)


async def main():
    other = asyncio.create_task(tick())
    await asyncio.sleep(0)
    time.sleep(2)
    await other


asyncio.run(main())
