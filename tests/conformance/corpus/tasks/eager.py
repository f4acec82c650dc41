"""An eager task runs within create_task up to its first await (tasks.Task.__eager_start)."""

import asyncio

async def quick(n):
    print('quick', n, asyncio.current_task().get_name())
    return n

async def slow(n):
    print('slow', n)
    await asyncio.sleep(n)
    print('slow over', n)
    return n

async def failing():
    raise ValueError('at once')

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print('before')
    a = asyncio.create_task(quick(1))
    b = asyncio.create_task(slow(2))
    c = asyncio.create_task(failing())
    print('after', a.done(), b.done(), c.done(), asyncio.current_task().get_name())
    print(await asyncio.gather(a, b, c, return_exceptions=True))
    print(await asyncio.gather(quick(3), slow(1), quick(4)))

asyncio.run(main())
