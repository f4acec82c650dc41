"""A lamp is switched off"""

import asyncio


async def shine():
    try:
        print("lamp on")
        await asyncio.sleep(10)
    finally:
        print("lamp off")


async def main():
    lamp = asyncio.create_task(shine())
    await asyncio.sleep(1)
    lamp.cancel()
    print("cancel called")
    await asyncio.sleep(1)
    print(lamp.cancelled())


asyncio.run(main())
