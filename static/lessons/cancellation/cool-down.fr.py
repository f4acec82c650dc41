"""Ranger prend du temps"""

import asyncio


async def briller():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(2)
        print("refroidie")


async def main():
    lampe = asyncio.create_task(briller())
    await asyncio.sleep(1)
    lampe.cancel()
    try:
        await lampe
    except asyncio.CancelledError:
        print("lampe annulée")


asyncio.run(main())
