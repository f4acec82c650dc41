"""A finally block that waits for another task, cancelled twice (tasks.Task.cancel)."""

import asyncio

async def helper():
    await asyncio.sleep(2)
    return 'helped'

async def child():
    task = asyncio.create_task(helper())
    try:
        await asyncio.sleep(10)
    finally:
        try:
            print(await task)
        except asyncio.CancelledError:
            print('helper cancelled', task.cancelled())
            raise

async def main():
    for again in (False, True):
        task = asyncio.create_task(child())
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.sleep(0.5)
        if again:
            task.cancel()
        await asyncio.wait([task])
        print(task.cancelled(), task.cancelling())

asyncio.run(main())
