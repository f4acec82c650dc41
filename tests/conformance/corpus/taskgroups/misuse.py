"""A group is entered once and only then makes tasks (taskgroups.TaskGroup.__aenter__)."""

import asyncio

async def child():
    pass

async def main():
    group = asyncio.TaskGroup()
    try:
        group.create_task(child())
    except RuntimeError as e:
        print(str(e).split('<')[0], str(e).split('>')[-1])
    async with group:
        pass
    try:
        async with group:
            pass
    except RuntimeError as e:
        print(str(e).split('<')[0], str(e).split('>')[-1])

asyncio.run(main())
