"""put_nowait and get_nowait raise instead of waiting (queues.Queue.put_nowait, queues.Queue.get_nowait)."""

import asyncio

async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait('a')
    try:
        queue.put_nowait('b')
    except asyncio.QueueFull as e:
        print('full', e.args)
    print(queue.get_nowait(), queue.maxsize)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as e:
        print('empty', e.args)

asyncio.run(main())
