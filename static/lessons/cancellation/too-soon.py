"""Cancelled before it began"""

import asyncio


async def shine():
    try:
        print("lamp on")
        await asyncio.sleep(10)
    finally:
        print("lamp off")


async def main():
    lamp = asyncio.create_task(shine())
    lamp.cancel()
    await asyncio.sleep(1)
    print(lamp.cancelled())


asyncio.run(main())
