"""A task cancelled before its first step never begins (tasks.Task.__step)."""

import asyncio

async def child():
    print('never')

async def main():
    task = asyncio.create_task(child())
    print(task.cancel(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print(task.cancelled())
    print(task.cancel())

asyncio.run(main())
