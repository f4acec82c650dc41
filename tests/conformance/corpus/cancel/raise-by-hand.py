"""Raising CancelledError by hand ends a task as cancelled (tasks.Task.__step_run_and_handle_result)."""

import asyncio

async def child():
    raise asyncio.CancelledError('by hand')

async def main():
    task = asyncio.create_task(child())
    try:
        await task
    except asyncio.CancelledError as e:
        print(e.args, task.cancelled(), task.cancelling())

asyncio.run(main())
