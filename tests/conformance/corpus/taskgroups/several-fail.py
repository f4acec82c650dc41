"""All failures are collected, those in the cleaning up too, in the order in which they came (taskgroups.TaskGroup._on_task_done)."""

import asyncio

async def child(n, cleanup=None):
    try:
        await asyncio.sleep(n)
        raise ValueError(n)
    except asyncio.CancelledError:
        if cleanup:
            raise KeyError(n)
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(2, 'raises'))
            group.create_task(child(1))
            group.create_task(child(1))
            group.create_task(child(3, 'raises'))
            group.create_task(child(4))
    except ExceptionGroup as e:
        print(e, e.exceptions)

asyncio.run(main())
