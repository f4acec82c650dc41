"""join waits for ever where nobody calls task_done (queues.Queue.join)."""

import asyncio

async def worker(queue):
    while True:
        item = await queue.get()
        print(item)

async def main():
    queue = asyncio.Queue()
    worker_task = asyncio.create_task(worker(queue), name='worker')
    for item in 'ab':
        await queue.put(item)
    await queue.join()
    worker_task.cancel()

asyncio.run(main())
