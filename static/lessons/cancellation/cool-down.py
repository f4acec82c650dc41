"""Cleaning up takes time"""

import asyncio


async def shine():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(2)
        print("cooled down")


async def main():
    lamp = asyncio.create_task(shine())
    await asyncio.sleep(1)
    lamp.cancel()
    try:
        await lamp
    except asyncio.CancelledError:
        print("lamp cancelled")


asyncio.run(main())
