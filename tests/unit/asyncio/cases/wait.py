import asyncio

async def f(n, d, e=None):
    await asyncio.sleep(d)
    if e:
        raise e
    return n

async def main():
    ts = [asyncio.create_task(f(i, 3 - i), name=f't{i}') for i in range(3)]
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print([t.get_name() for t in d], len(p))
    d, p = await asyncio.wait(p, timeout=0.5)
    print(len(d), len(p))
    d, p = await asyncio.wait(ts)
    print(sorted((t.result() for t in d)))
    ts = [asyncio.create_task(f(1, 1, KeyError('x'))), asyncio.create_task(f(2, 2))]
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(len(d), len(p))
    for x in (asyncio.wait([]), asyncio.wait([f(1, 1)]), asyncio.wait(ts[0]), asyncio.wait(ts, return_when='x')):
        try:
            await x
        except Exception as e:
            print(type(e).__name__, e)
    for c in asyncio.as_completed([f(i, 3 - i) for i in range(3)]):
        print(await c)
    async for t in asyncio.as_completed([asyncio.create_task(f(i, 3 - i)) for i in range(3)]):
        print(t.result(), await t)
    try:
        for c in asyncio.as_completed([f(1, 1), f(2, 2)], timeout=1.5):
            print(await c)
    except TimeoutError as e:
        print(repr(e))
asyncio.run(main())
