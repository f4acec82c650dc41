"""A cancelled waiter takes the lock again before it raises (locks.Condition.wait)."""

import asyncio

async def waiter(name, condition):
    try:
        async with condition:
            await condition.wait()
            print(name, 'woken')
    except asyncio.CancelledError:
        print(name, 'cancelled', asyncio.get_running_loop().time())
        raise

async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(name, condition)) for name in 'ab']
    await asyncio.sleep(1)
    async with condition:
        tasks[0].cancel()
        await asyncio.sleep(2)
        condition.notify()
    await asyncio.sleep(1)
    tasks[1].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())
