"""A coroutine is awaited once (tasks.Task.__step_run_and_handle_result)."""

import asyncio

async def child():
    await asyncio.sleep(1)

async def main():
    coroutine = child()
    await coroutine
    try:
        await coroutine
    except RuntimeError as e:
        print(e)
    coroutine = child()
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    try:
        await coroutine
    except RuntimeError as e:
        print(e)
    await task

asyncio.run(main())
