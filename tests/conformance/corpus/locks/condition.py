"""notify wakes n waiters, each takes the lock again (locks.Condition.wait, locks.Condition.notify)."""

import asyncio

async def waiter(n, condition):
    async with condition:
        print('waits', n)
        await condition.wait()
        print('woken', n)
        await asyncio.sleep(1)

async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(n, condition)) for n in range(4)]
    await asyncio.sleep(1)
    async with condition:
        condition.notify(2)
        print('notified')
    await asyncio.sleep(5)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as e:
        print(e)
    try:
        await condition.wait()
    except RuntimeError as e:
        print(e)

asyncio.run(main())
