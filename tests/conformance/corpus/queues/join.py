"""join waits until each item was declared done (queues.Queue.task_done)."""

import asyncio

async def worker(name, queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        print(name, item)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for n in (2, 1, 3, 1):
        queue.put_nowait(n)
    workers = [asyncio.create_task(worker(name, queue)) for name in 'ab']
    await queue.join()
    print('joined', asyncio.get_running_loop().time())
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    try:
        queue.task_done()
    except ValueError as e:
        print(e)

asyncio.run(main())
