import asyncio


async def tick():
    for _ in range(3):
        await asyncio.sleep(0.5)


async def main():
    await tick()
    total = sum(range(10))  # sim: 2s cpu
    print(total)


asyncio.run(main())
