"""Awaiting a task that somebody else cancelled: the awaiter is not cancelled itself (futures.Future.result)."""

import asyncio

async def child():
    await asyncio.sleep(9)

async def awaiter(task):
    try:
        await task
    except asyncio.CancelledError:
        print('requests', asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    return 'fine'

async def main():
    task = asyncio.create_task(child())
    other = asyncio.create_task(awaiter(task))
    await asyncio.sleep(1)
    task.cancel()
    print(await other)

asyncio.run(main())
