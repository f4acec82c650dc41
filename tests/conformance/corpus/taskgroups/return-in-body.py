"""return and break in the body still wait for the children (taskgroups.TaskGroup.__aexit__)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    print('over', n)

async def early():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(1))
        return 'early'

async def main():
    print(await early())
    for n in (1, 2):
        async with asyncio.TaskGroup() as group:
            group.create_task(child(n))
            break
    print('end')

asyncio.run(main())
