"""wait_for cancels a task that others await too (tasks.wait_for)."""

import asyncio

async def child():
    await asyncio.sleep(3)

async def other(task):
    try:
        await task
    except asyncio.CancelledError:
        print('other sees it', asyncio.current_task().cancelling())

async def main():
    task = asyncio.create_task(child())
    watch = asyncio.create_task(other(task))
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        print('timeout', task.cancelled())
    await watch

asyncio.run(main())
