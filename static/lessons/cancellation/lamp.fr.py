"""On éteint une lampe"""

import asyncio


async def briller():
    try:
        print("lampe allumée")
        await asyncio.sleep(10)
    finally:
        print("lampe éteinte")


async def main():
    lampe = asyncio.create_task(briller())
    await asyncio.sleep(1)
    lampe.cancel()
    print("cancel appelé")
    await asyncio.sleep(1)
    print(lampe.cancelled())


asyncio.run(main())
