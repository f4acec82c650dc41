"""Cancelled from outside and timed out in the same pass: the cancellation wins (timeouts.Timeout.__aexit__)."""

import asyncio

async def child():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print('timeout')
    except asyncio.CancelledError:
        print('cancelled', asyncio.current_task().cancelling())
        raise

async def main():
    for delay in (0.5, 1, 1.5):
        task = asyncio.create_task(child())
        asyncio.get_running_loop().call_later(delay, task.cancel)
        await asyncio.wait([task])
        print(delay, task.cancelled())

asyncio.run(main())
