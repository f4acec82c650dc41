"""A body that swallows the group's cancellation goes on; the group still fails at its end (taskgroups.TaskGroup._aexit)."""

import asyncio

async def failing():
    await asyncio.sleep(1)
    raise ValueError('child')

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(failing())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print('swallowed')
            await asyncio.sleep(2)
            print('body over', asyncio.get_running_loop().time())
    except* ValueError as e:
        print(e.exceptions, asyncio.current_task().cancelling())

asyncio.run(main())
