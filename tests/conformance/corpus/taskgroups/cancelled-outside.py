"""Cancelling who holds the group cancels the children, then goes on as CancelledError (taskgroups.TaskGroup._aexit)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        await asyncio.sleep(0.5)
        print('child', n, 'cleaned')
        raise

async def holder():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(5))
            group.create_task(child(6))
    except asyncio.CancelledError:
        print('holder', asyncio.current_task().cancelling())
        raise

async def main():
    task = asyncio.create_task(holder())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), asyncio.get_running_loop().time())

asyncio.run(main())
