"""A task that says no"""

import asyncio


async def shine():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("no!")
    await asyncio.sleep(2)
    return "still on"


async def main():
    lamp = asyncio.create_task(shine())
    await asyncio.sleep(1)
    lamp.cancel()
    print(await lamp)
    print(lamp.cancelled())


asyncio.run(main())
