"""A timeout around a group: the children are cancelled, TimeoutError comes out (taskgroups.TaskGroup._aexit, timeouts.Timeout.__aexit__)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
        print('over', n)
    except asyncio.CancelledError:
        print('cancelled', n)
        raise

async def main():
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                for n in (1, 3, 4):
                    group.create_task(child(n))
    except TimeoutError:
        print('timeout', asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(9))
            async with asyncio.timeout(1):
                await asyncio.sleep(3)
    except* TimeoutError as e:
        print(repr(e))

asyncio.run(main())
