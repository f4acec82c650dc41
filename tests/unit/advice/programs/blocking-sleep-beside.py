import asyncio
import time


async def tick():
    for _ in range(3):
        await asyncio.sleep(0.5)


async def main():
    await tick()
    time.sleep(2)


asyncio.run(main())
