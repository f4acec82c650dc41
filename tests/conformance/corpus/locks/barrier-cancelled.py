"""A party that is cancelled leaves; the barrier waits for another (locks.Barrier._wait)."""

import asyncio

async def party(n, barrier):
    print('over', n, await barrier.wait())

async def main():
    barrier = asyncio.Barrier(2)
    a = asyncio.create_task(party('a', barrier))
    await asyncio.sleep(1)
    a.cancel()
    await asyncio.wait([a])
    print(a.cancelled(), barrier.n_waiting, barrier.broken)
    await asyncio.gather(party('b', barrier), party('c', barrier))

asyncio.run(main())
