"""`Task.get_stack()`.

It is a list of the frames in which the task is suspended.

It is an empty list.
"""

import asyncio


async def child():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    print(len(task.get_stack()))


asyncio.run(main())
