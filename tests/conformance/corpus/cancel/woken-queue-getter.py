"""The same for a queue: the item goes to the next getter (queues.Queue.get)."""

import asyncio

async def child(name, queue):
    print(name, 'got', await queue.get())

async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(child(name, queue)) for name in 'ab']
    await asyncio.sleep(0)
    queue.put_nowait(1)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([task.done() for task in tasks], queue.qsize())
    tasks[1].cancel()
    await asyncio.wait(tasks)

asyncio.run(main())
