"""Cancelling who waits leaves what is waited for alone (tasks._wait)."""

import asyncio

async def child():
    await asyncio.sleep(3)
    return 'child'

async def waiter(task):
    try:
        await asyncio.wait([task])
    except asyncio.CancelledError:
        print('waiter cancelled')
        raise

async def main():
    task = asyncio.create_task(child())
    other = asyncio.create_task(waiter(task))
    await asyncio.sleep(1)
    other.cancel()
    await asyncio.sleep(0)
    print(task.done(), other.cancelled())
    print(await task, other.cancelled())

asyncio.run(main())
