"""A TaskGroup waits for all its tasks (taskgroups.TaskGroup.__aexit__)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    print('over', n)
    return n

async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(n)) for n in (2, 1, 3)]
        print('made')
    print([task.result() for task in tasks])
    async with asyncio.TaskGroup():
        print('empty')
    print('end')

asyncio.run(main())
