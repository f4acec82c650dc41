"""A cancelled child is no failure: the others go on (taskgroups.TaskGroup._on_task_done)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    print('over', n)

async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(child(1))
        b = group.create_task(child(3))
        await asyncio.sleep(0.5)
        print(a.cancel())
    print(a.cancelled(), b.cancelled())

asyncio.run(main())
