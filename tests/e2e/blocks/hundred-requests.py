import asyncio

semaphore = asyncio.Semaphore(10)


async def fetch(number):
    async with semaphore:
        await asyncio.sleep(1)  # GET /


async def main():
    await asyncio.gather(*(fetch(number) for number in range(100)))


asyncio.run(main())
