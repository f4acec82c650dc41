"""The sets of tasks that asyncio walks: TaskGroup, wait, as_completed, all_tasks, the end of run.

The order is that of memory addresses.

The order is that in which the tasks were added.
"""

import asyncio


async def child(number):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(number, "is cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(40):
            group.create_task(child(number))
        await asyncio.sleep(0)
        raise ValueError


asyncio.run(main())
