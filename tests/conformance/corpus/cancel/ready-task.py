"""A task that is ready when it is cancelled gets the cancellation instead of its value (tasks.Task.cancel, tasks.Task.__wakeup)."""

import asyncio

async def child(future):
    try:
        print('value', await future)
    except asyncio.CancelledError:
        print('cancelled')
        raise

async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(child(future))
    await asyncio.sleep(0)
    future.set_result(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
