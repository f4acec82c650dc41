"""shutdown ends who waits; items that are there are still given (queues.Queue.shutdown)."""

import asyncio

async def getter(name, queue):
    try:
        while True:
            print(name, await queue.get())
            queue.task_done()
            await asyncio.sleep(1)
    except asyncio.QueueShutDown as e:
        print(name, 'shut down', e.args, asyncio.get_running_loop().time())

async def putter(queue):
    try:
        for n in range(9):
            await queue.put(n)
    except asyncio.QueueShutDown:
        print('putter shut down')

async def main():
    queue = asyncio.Queue(2)
    tasks = [asyncio.create_task(getter(name, queue)) for name in 'ab']
    tasks.append(asyncio.create_task(putter(queue)))
    await asyncio.sleep(1.5)
    queue.shutdown()
    await asyncio.gather(*tasks)
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.shutdown(immediate=True)
    await queue.join()
    for use in (lambda: queue.put_nowait(1), queue.get_nowait):
        try:
            use()
        except asyncio.QueueShutDown:
            print('refused')

asyncio.run(main())
