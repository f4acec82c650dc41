"""Cancelled while it takes the lock again, a waiter goes on taking it, then raises (locks.Condition.wait)."""

import asyncio

async def waiter(condition):
    try:
        async with condition:
            try:
                await condition.wait()
            finally:
                print('has the lock', condition.locked(), asyncio.get_running_loop().time())
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
        raise

async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(1)
    async with condition:
        condition.notify()
        await asyncio.sleep(1)
        task.cancel('one')
        await asyncio.sleep(1)
        task.cancel('two')
        await asyncio.sleep(1)
    await asyncio.wait([task])
    print(task.cancelled(), condition.locked(), asyncio.get_running_loop().time())

asyncio.run(main())
