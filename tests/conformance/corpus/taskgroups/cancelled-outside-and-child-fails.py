"""A failure during an outside cancellation: the group is raised, the cancellation is not lost (taskgroups.TaskGroup._aexit)."""

import asyncio

async def child():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError('cleanup')

async def holder():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
    except* ValueError as e:
        print(e.exceptions, asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    print('went on')

async def main():
    task = asyncio.create_task(holder())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
