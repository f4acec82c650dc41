"""A coroutine that swallows the cancellation of wait_for gives its result (timeouts.Timeout.__aexit__)."""

import asyncio

async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print('swallowed')
    await asyncio.sleep(1)
    return 'late'

async def failing():
    try:
        await asyncio.sleep(5)
    finally:
        raise KeyError('instead')

async def main():
    for child in (stubborn, failing):
        try:
            print(await asyncio.wait_for(child(), 1), asyncio.get_running_loop().time())
        except (TimeoutError, KeyError) as e:
            print(type(e).__name__, asyncio.get_running_loop().time())
    print(asyncio.current_task().cancelling())

asyncio.run(main())
