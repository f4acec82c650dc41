import asyncio


async def produce(queue):
    for number in range(12):
        await queue.put(number)
        await asyncio.sleep(0.5)
    await queue.put(None)


async def consume(queue):
    while await queue.get() is not None:
        await asyncio.sleep(2)


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
