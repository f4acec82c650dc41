"""Tasks may be added while the group waits; not once it is over or shutting down (taskgroups.TaskGroup.create_task)."""

import asyncio

async def child(group, n):
    print('child', n)
    await asyncio.sleep(1)
    if n < 3:
        group.create_task(child(group, n + 1))

async def stubborn(group):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        try:
            group.create_task(child(group, 9))
        except RuntimeError as e:
            print(str(e).split('<')[0], str(e).split('>')[-1])

async def failing():
    await asyncio.sleep(1)
    raise KeyError

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(group, 1))
    print('time', asyncio.get_running_loop().time())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn(group))
            group.create_task(failing())
    except* KeyError:
        print('failed')
    try:
        group.create_task(child(group, 9))
    except RuntimeError as e:
        print(str(e).split('<')[0], str(e).split('>')[-1])

asyncio.run(main())
