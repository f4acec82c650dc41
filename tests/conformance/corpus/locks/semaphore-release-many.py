"""Releasing several times wakes several in one pass (locks.Semaphore._wake_up_next)."""

import asyncio

async def waiter(n, gate):
    await gate.acquire()
    print('in', n)

async def main():
    gate = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(waiter(n, gate)) for n in range(5)]
    await asyncio.sleep(1)
    for _ in range(3):
        gate.release()
    await asyncio.sleep(1)
    print('then')
    gate.release()
    gate.release()
    gate.release()
    await asyncio.gather(*tasks)
    await gate.acquire()
    print(gate.locked())

asyncio.run(main())
