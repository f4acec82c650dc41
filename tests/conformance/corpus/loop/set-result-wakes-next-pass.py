"""set_result does not run who waits: that comes a pass later (futures.Future.set_result)."""

import asyncio

async def waiter(future):
    await future
    print('woken')

async def main():
    future = asyncio.Future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result(None)
    print('set')
    await asyncio.sleep(0)
    print('one pass')
    await task

asyncio.run(main())
