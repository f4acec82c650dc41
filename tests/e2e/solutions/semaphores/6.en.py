"""One at a time"""

import asyncio

limit = asyncio.Semaphore(4)
busy = 0


async def fetch():
    global busy
    async with limit:
        busy += 1
        if busy > 4:
            print("refused")
        await asyncio.sleep(1)
        busy -= 1


async def main():
    jobs = [fetch() for _ in range(12)]
    await asyncio.gather(*jobs)


asyncio.run(main())
