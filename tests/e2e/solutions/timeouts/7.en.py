"""Three calls, three seconds"""

import asyncio


async def call(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name} answers")


async def main():
    try:
        async with asyncio.timeout(3):
            await asyncio.gather(
                call("Ann", 1),
                call("Bob", 1),
                call("Eve", 2),
            )
    except TimeoutError:
        print("time is up")


asyncio.run(main())
