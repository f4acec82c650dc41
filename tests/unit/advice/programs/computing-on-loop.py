import asyncio


async def tick():
    for _ in range(3):
        await asyncio.sleep(0.5)


async def main():
    other = asyncio.create_task(tick())
    await asyncio.sleep(0)
    total = sum(range(10))  # sim: 2s cpu
    await other
    print(total)


asyncio.run(main())
