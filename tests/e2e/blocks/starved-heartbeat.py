import asyncio
import time


async def beat():
    for number in range(5):
        print("beat", number)
        await asyncio.sleep(0.5)


async def main():
    heart = asyncio.create_task(beat())
    await asyncio.sleep(1)
    time.sleep(2)
    await heart


asyncio.run(main())
