"""A barrier lets go when all are there; wait gives the place (locks.Barrier.wait)."""

import asyncio

async def party(n, barrier):
    await asyncio.sleep(n)
    place = await barrier.wait()
    print('over', n, place)

async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*[party(n, barrier) for n in range(6)])
    async with asyncio.Barrier(1) as place:
        print(place)

asyncio.run(main())
