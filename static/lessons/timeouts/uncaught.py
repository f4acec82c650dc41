"""Nobody catches it"""

import asyncio


async def call(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name} answers")


async def main():
    async with asyncio.timeout(2):
        await call("Bob", 5)
    print("next call")


asyncio.run(main())
