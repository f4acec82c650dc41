"""A swallowed cancellation lets the task go on; cancelling() stays at one (tasks.Task.cancelling)."""

import asyncio

async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('no')
    await asyncio.sleep(1)
    return asyncio.current_task().cancelling()

async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel()
    print(await task, task.cancelled())

asyncio.run(main())
