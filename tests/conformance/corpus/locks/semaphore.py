"""A semaphore lets n in, the others in the order of asking (locks.Semaphore.acquire)."""

import asyncio

async def child(n, gate):
    async with gate:
        print('in', n)
        await asyncio.sleep(1 + n % 2)
    print('out', n)

async def main():
    gate = asyncio.Semaphore(2)
    await asyncio.gather(*[child(n, gate) for n in range(6)])
    print(gate.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)

asyncio.run(main())
