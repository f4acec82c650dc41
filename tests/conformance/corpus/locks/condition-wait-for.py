"""wait_for asks its predicate at each notification (locks.Condition.wait_for)."""

import asyncio

items = []

def is_enough():
    print('asked', items)
    return len(items) >= 2

async def consumer(condition):
    async with condition:
        print('result', await condition.wait_for(is_enough))

async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(consumer(condition))
    for n in range(3):
        await asyncio.sleep(1)
        async with condition:
            items.append(n)
            condition.notify()
    await task

asyncio.run(main())
