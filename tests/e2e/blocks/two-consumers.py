import asyncio

queue = asyncio.Queue(maxsize=2)


async def produce():
    for number in range(6):
        await queue.put(number)


async def consume(name):
    while True:
        item = await queue.get()
        await asyncio.sleep(1)
        print(name, item)
        queue.task_done()


async def main():
    first = asyncio.create_task(consume("A"))
    second = asyncio.create_task(consume("B"))
    await produce()
    await queue.join()
    first.cancel()
    second.cancel()


asyncio.run(main())
