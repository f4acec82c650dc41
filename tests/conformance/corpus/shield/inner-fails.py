"""A failure goes through a shield; after the outer one was cancelled it is spoken of (tasks.shield._inner_done_callback)."""

import asyncio

async def inner(n):
    await asyncio.sleep(n)
    raise ValueError(n)

async def main():
    try:
        await asyncio.shield(inner(1))
    except ValueError as e:
        print('caught', e)
    try:
        await asyncio.wait_for(asyncio.shield(inner(3)), 1)
    except TimeoutError:
        print('timeout')
    await asyncio.sleep(5)

asyncio.run(main())
