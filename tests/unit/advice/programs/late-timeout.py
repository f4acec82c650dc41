import asyncio
import time


async def main():
    async with asyncio.timeout(1):
        time.sleep(3)
    print("no timeout")


asyncio.run(main())
