"""Cancelling a gather cancels all its children (tasks._GatheringFuture.cancel)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print('child', n, 'cancelled')
        await asyncio.sleep(0.25 * n)
        print('child', n, 'cleaned')
        raise

async def parent():
    try:
        await asyncio.gather(child(1), child(5), child(6))
    except asyncio.CancelledError:
        print('parent cancelled')
        raise

async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(2)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print('main saw it', task.cancelled())

asyncio.run(main())
