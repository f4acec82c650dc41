"""A failure in an inner group ends the outer one as a group within a group (taskgroups.TaskGroup._aexit)."""

import asyncio

async def child(n, fails=False):
    try:
        await asyncio.sleep(n)
        if fails:
            raise ValueError(n)
    except asyncio.CancelledError:
        print('cancelled', n)
        raise

async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(1, True))
        group.create_task(child(3))

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
            group.create_task(child(4))
            async with asyncio.TaskGroup() as second:
                second.create_task(child(5))
    except* ValueError as e:
        print(repr(e), e.exceptions[0].message)

asyncio.run(main())
