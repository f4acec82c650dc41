"""Cancelling a task that is done does nothing and says so (tasks.Task.cancel)."""

import asyncio

async def child():
    return 1

async def main():
    task = asyncio.create_task(child())
    await task
    print(task.cancel(), task.cancelled(), task.cancelling())

asyncio.run(main())
