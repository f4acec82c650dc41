"""abort breaks a barrier for who waits and who comes; reset mends it (locks.Barrier.abort, locks.Barrier.reset)."""

import asyncio

async def party(n, barrier):
    try:
        print('over', n, await barrier.wait())
    except asyncio.BrokenBarrierError as e:
        print('broken', n, e)

async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(n, barrier)) for n in range(2)]
    await asyncio.sleep(1)
    print(barrier.n_waiting)
    await barrier.abort()
    await asyncio.gather(*tasks)
    await party(2, barrier)
    print(barrier.broken)
    await barrier.reset()
    tasks = [asyncio.create_task(party(n, barrier)) for n in range(2)]
    await asyncio.sleep(1)
    await barrier.reset()
    await asyncio.gather(*tasks)
    await asyncio.gather(*[party(n, barrier) for n in range(3)])
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)

asyncio.run(main())
