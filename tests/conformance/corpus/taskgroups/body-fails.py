"""A failure in the body cancels the children and is in the group (taskgroups.TaskGroup._aexit)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
    finally:
        print('child', n)

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(1))
            group.create_task(child(5))
            await asyncio.sleep(2)
            raise OSError('body')
    except* OSError as e:
        print(e.exceptions, repr(e.exceptions[0].__context__))

asyncio.run(main())
