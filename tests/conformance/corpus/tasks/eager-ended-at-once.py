"""A task that ends in its eager first step gives its coroutine away (tasks.Task.__eager_start, tasks.Task.get_coro)."""

import asyncio

async def five():
    return 5

async def pause():
    await asyncio.sleep(1)

async def main():
    loop = asyncio.get_running_loop()
    ended = asyncio.Task(five(), loop=loop, eager_start=True)
    print(ended, ended.get_coro(), await ended)
    waits = asyncio.Task(pause(), loop=loop, eager_start=True, name='waits')
    print(waits.get_coro().__name__, waits.get_name())
    later = asyncio.Task(five(), loop=loop, eager_start=False)
    print(later, await later, later)
    loop.set_task_factory(asyncio.eager_task_factory)
    print(asyncio.create_task(five(), name='by factory'))
    await waits

asyncio.run(main())
