"""A task that answers a cancellation with another exception has failed (tasks.Task.__step_run_and_handle_result)."""

import asyncio

async def child():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise RuntimeError('instead')

async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except RuntimeError as e:
        print(e, repr(e.__context__), task.cancelled())

asyncio.run(main())
