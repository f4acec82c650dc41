import asyncio

lock = asyncio.Lock()
total = 0


async def add(amount):
    global total
    async with lock:
        await asyncio.sleep(1)
        total += amount


async def main():
    await asyncio.gather(add(1), add(2), add(3))
    print(total)


asyncio.run(main())
