"""A cancellation goes down the chain of awaited tasks to the innermost (tasks.Task.cancel)."""

import asyncio

async def inner():
    try:
        await asyncio.sleep(5)
    finally:
        print('inner')

async def middle(task):
    try:
        await task
    finally:
        print('middle')

async def main():
    a = asyncio.create_task(inner(), name='inner')
    b = asyncio.create_task(middle(a), name='middle')
    c = asyncio.create_task(middle(b), name='outer')
    await asyncio.sleep(1)
    c.cancel()
    await asyncio.wait([a, b, c])
    print(a.cancelled(), b.cancelled(), c.cancelled(), a.cancelling(), b.cancelling(), c.cancelling())

asyncio.run(main())
