"""A cancellation from outside during wait_for goes through, it is no timeout (tasks.wait_for)."""

import asyncio

async def child():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print('child', e.args)
        raise

async def parent():
    try:
        await asyncio.wait_for(child(), 3)
    except TimeoutError:
        print('timeout')

async def main():
    for when in (1, 3):
        task = asyncio.create_task(parent())
        asyncio.get_running_loop().call_later(when, task.cancel, 'outside')
        try:
            await task
        except asyncio.CancelledError as e:
            print('parent cancelled', e.args)

asyncio.run(main())
