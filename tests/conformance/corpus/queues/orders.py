"""PriorityQueue gives the least, LifoQueue the last (queues.PriorityQueue, queues.LifoQueue)."""

import asyncio

async def main():
    for make in (asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue):
        queue = make()
        for item in (3, 1, 2, 1):
            await queue.put(item)
        print(make.__name__, [await queue.get() for _ in range(4)])
    queue = asyncio.PriorityQueue()
    for item in ((2, 'b'), (1, 'z'), (2, 'a')):
        queue.put_nowait(item)
    print([queue.get_nowait() for _ in range(3)])

asyncio.run(main())
