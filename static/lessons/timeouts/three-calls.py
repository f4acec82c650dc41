"""Three calls, three seconds"""

import asyncio


async def call(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name} answers")


async def main():
    try:
        async with asyncio.timeout(3):
            await call("Ann", 1)
            await call("Bob", 1)
            await call("Eve", 2)
    except TimeoutError:
        print("time is up")


asyncio.run(main())
