"""A task cancelled in the line for a lock leaves it; the next one is served (locks.Lock.acquire)."""

import asyncio

async def child(name, lock, hold):
    try:
        async with lock:
            print(name, 'has it')
            await asyncio.sleep(hold)
    except asyncio.CancelledError:
        print(name, 'gave up')
        raise

async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(child(name, lock, 2)) for name in 'abcd']
    await asyncio.sleep(1)
    tasks[1].cancel()
    await asyncio.sleep(1)
    tasks[2].cancel()
    await asyncio.wait(tasks)
    print(lock.locked())

asyncio.run(main())
