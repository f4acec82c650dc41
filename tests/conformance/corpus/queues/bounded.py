"""put waits where the queue is full, get where it is empty (queues.Queue.put, queues.Queue.get)."""

import asyncio

async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print('put', n, queue.qsize(), queue.full())

async def consumer(queue):
    for _ in range(5):
        await asyncio.sleep(1)
        print('got', await queue.get(), queue.empty())

async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))

asyncio.run(main())
