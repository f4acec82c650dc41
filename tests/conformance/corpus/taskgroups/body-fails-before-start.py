"""Children cancelled before their first step never begin (taskgroups.TaskGroup._abort)."""

import asyncio

async def child():
    print('never')

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(child())
            raise KeyError('soon')
    except* KeyError:
        print('caught', task.cancelled())

asyncio.run(main())
