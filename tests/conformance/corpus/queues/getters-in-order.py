"""Who asked first gets first; an item put goes to one getter (queues.Queue._wakeup_next)."""

import asyncio

async def getter(name, queue):
    print(name, await queue.get())

async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(name, queue)) for name in 'abc']
    await asyncio.sleep(1)
    queue.put_nowait(1)
    queue.put_nowait(2)
    await asyncio.sleep(1)
    await queue.put(3)
    await asyncio.gather(*tasks)

asyncio.run(main())
