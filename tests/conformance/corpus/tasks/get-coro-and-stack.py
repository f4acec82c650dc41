"""get_coro, get_loop, get_name of a task (tasks.Task.get_coro)."""

import asyncio

async def child():
    pass

async def main():
    task = asyncio.create_task(child(), name='c')
    print(task.get_name(), task.get_loop() is asyncio.get_running_loop(), asyncio.iscoroutine(child), asyncio.isfuture(task), asyncio.exceptions.CancelledError is asyncio.CancelledError)
    print(asyncio.iscoroutinefunction(child), isinstance(task, asyncio.Future), isinstance(task, asyncio.Task))
    await task

asyncio.run(main())
