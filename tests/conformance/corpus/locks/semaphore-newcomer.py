"""A permit is there, but somebody woken has not run yet: a newcomer waits behind (locks.Semaphore.locked)."""

import asyncio

async def waiter(name, gate):
    await gate.acquire()
    print(name)
    await asyncio.sleep(0)
    print(name, 'goes on')

async def main():
    gate = asyncio.Semaphore(0)
    first = asyncio.create_task(waiter('first', gate))
    await asyncio.sleep(0)
    gate.release()
    gate.release()
    print(gate.locked())
    await gate.acquire()
    print('newcomer')
    await first

asyncio.run(main())
