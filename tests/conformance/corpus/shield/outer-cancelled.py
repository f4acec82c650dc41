"""Cancelling who waits for a shield does not cancel what is shielded (tasks.shield)."""

import asyncio

async def inner():
    await asyncio.sleep(3)
    print('inner over')
    return 'value'

async def outer(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print('outer cancelled')
        raise

async def main():
    task = asyncio.create_task(inner())
    waiting = asyncio.create_task(outer(task))
    await asyncio.sleep(1)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(task.done(), await task)

asyncio.run(main())
