import asyncio

async def w(i, b):
    await asyncio.sleep(i * 0.5)
    try:
        r = await b.wait()
        print('passed', i, r)
    except asyncio.BrokenBarrierError as e:
        print('broken', i, e)

async def main():
    b = asyncio.Barrier(3)
    ts = [asyncio.create_task(w(i, b)) for i in range(6)]
    await asyncio.sleep(0.7)
    print(b, b.n_waiting, b.parties)
    await asyncio.gather(*ts)
    ts = [asyncio.create_task(w(i, b)) for i in range(2)]
    await asyncio.sleep(1)
    await b.reset()
    await asyncio.sleep(0.1)
    print(b)
    await asyncio.gather(*ts)
    ts = [asyncio.create_task(w(i, b)) for i in range(2)]
    await asyncio.sleep(1)
    await b.abort()
    await asyncio.gather(*ts)
    print(b, b.broken)
asyncio.run(main())
