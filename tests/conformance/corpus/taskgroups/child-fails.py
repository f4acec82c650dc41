"""A child that fails cancels its siblings and the body (taskgroups.TaskGroup._on_task_done)."""

import asyncio

async def child(n, fails=False):
    try:
        await asyncio.sleep(n)
        if fails:
            raise ValueError(n)
        print('over', n)
    except asyncio.CancelledError:
        print('cancelled', n, asyncio.current_task().cancelling())
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(3))
            group.create_task(child(1))
            group.create_task(child(2, True))
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print('body cancelled', asyncio.current_task().cancelling())
                raise
    except* ValueError as group_error:
        print(repr(group_error), asyncio.current_task().cancelling())
    print('end')

asyncio.run(main())
