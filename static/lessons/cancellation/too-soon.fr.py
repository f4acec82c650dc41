"""Annulée avant d’avoir commencé"""

import asyncio


async def briller():
    try:
        print("lampe allumée")
        await asyncio.sleep(10)
    finally:
        print("lampe éteinte")


async def main():
    lampe = asyncio.create_task(briller())
    lampe.cancel()
    await asyncio.sleep(1)
    print(lampe.cancelled())


asyncio.run(main())
