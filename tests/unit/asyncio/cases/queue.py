import asyncio

async def prod(q, n):
    for i in range(5):
        await q.put((n, i))
        print('put', n, i)

async def cons(q, k):
    while True:
        x = await q.get()
        print(k, 'got', x)
        await asyncio.sleep(1)
        q.task_done()

async def main():
    q = asyncio.Queue(2)
    print(str(q))
    cs = [asyncio.create_task(cons(q, k)) for k in 'AB']
    ps = [asyncio.create_task(prod(q, n)) for n in (1, 2)]
    await asyncio.sleep(0.5)
    print(str(q))
    await asyncio.gather(*ps)
    await q.join()
    print('joined')
    for c in cs:
        c.cancel()
    print(await asyncio.gather(*cs, return_exceptions=True))
    pq = asyncio.PriorityQueue()
    for x in [5, 1, 4, 2, 3]:
        pq.put_nowait(x)
    print(pq.qsize(), str(pq))
    print([pq.get_nowait() for _ in range(5)])
    lq = asyncio.LifoQueue(3)
    for x in 'abc':
        lq.put_nowait(x)
    try:
        lq.put_nowait('d')
    except asyncio.QueueFull as e:
        print(repr(e))
    print([await lq.get() for _ in range(3)])
    try:
        lq.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q = asyncio.Queue()

    async def g():
        try:
            await q.get()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    t = asyncio.create_task(g())
    await asyncio.sleep(1)
    q.shutdown()
    await t
    try:
        await q.put(1)
    except asyncio.QueueShutDown:
        print('sd')
    try:
        q.task_done()
    except ValueError as e:
        print(e)
asyncio.run(main())
