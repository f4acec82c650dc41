"""Two seconds for both"""

import asyncio


async def call(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name} answers")


async def main():
    try:
        async with asyncio.timeout(2):
            await call("Ann", 1)
            await call("Bob", 5)
    except TimeoutError:
        print("time is up")


asyncio.run(main())
