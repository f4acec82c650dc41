"""join waits although the queue is empty: the item taken is not done yet (queues.Queue.join)."""

import asyncio

async def worker(queue):
    item = await queue.get()
    await asyncio.sleep(2)
    print('done', item)
    queue.task_done()

async def main():
    queue = asyncio.Queue()
    queue.put_nowait('item')
    task = asyncio.create_task(worker(queue))
    await asyncio.sleep(1)
    print(queue.empty())
    await queue.join()
    print('joined', asyncio.get_running_loop().time())
    await task
    await queue.join()

asyncio.run(main())
