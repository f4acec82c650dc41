"""Who comes when a permit was just given back does not go ahead of who waits (locks.Semaphore.locked)."""

import asyncio

async def waiter(name, gate):
    await gate.acquire()
    print(name)

async def main():
    gate = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(waiter(name, gate)) for name in 'ab']
    await asyncio.sleep(0)
    gate.release()
    gate.release()
    print(gate.locked())
    tasks.append(asyncio.create_task(waiter('c', gate)))
    await asyncio.sleep(1)
    gate.release()
    await asyncio.gather(*tasks)

asyncio.run(main())
