"""The same for a semaphore (locks.Semaphore.acquire)."""

import asyncio

async def child(name, gate):
    async with gate:
        print(name, 'in')
        await asyncio.sleep(1)

async def main():
    gate = asyncio.Semaphore(1)
    await gate.acquire()
    tasks = [asyncio.create_task(child(name, gate)) for name in 'abc']
    await asyncio.sleep(0)
    gate.release()
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print(tasks[0].cancelled(), gate.locked())

asyncio.run(main())
