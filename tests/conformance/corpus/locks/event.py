"""An event wakes all who wait, in their order; cleared at once they are awake all the same (locks.Event.set)."""

import asyncio

async def waiter(n, event):
    print('waits', n, event.is_set())
    print('woken', n, await event.wait(), event.is_set())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in range(3)]
    await asyncio.sleep(1)
    event.set()
    event.clear()
    await asyncio.gather(*tasks)
    event.set()
    await waiter(9, event)

asyncio.run(main())
