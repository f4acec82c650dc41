"""A worker at a queue that nobody fills waits for ever (queues.Queue.get)."""

import asyncio

async def worker(queue):
    while True:
        print('got', await queue.get())

async def main():
    queue = asyncio.Queue()
    queue.put_nowait('the only one')
    await asyncio.create_task(worker(queue), name='worker')

asyncio.run(main())
