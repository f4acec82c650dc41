import asyncio

async def f():
    return 1

async def main():
    t = asyncio.create_task(f())
    print(t)
    print(await t, await t)
    c = f()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    try:
        await 5
    except TypeError as e:
        print(e)
    try:
        await asyncio.gather(5)
    except TypeError as e:
        print(e)

    async def selfish():
        await me
    me = asyncio.create_task(selfish())
    try:
        await me
    except RuntimeError as e:
        print(str(e)[:26])
    print(asyncio.iscoroutine(c), asyncio.isfuture(t))
    a, b = (asyncio.create_task(asyncio.sleep(1)), None)
    print(await asyncio.gather(a, a, return_exceptions=True))
    x = asyncio.ensure_future(f())
    print(x.get_name(), await x)
    try:
        await asyncio.sleep('x')
    except TypeError as e:
        print(e)
    print(repr(asyncio.CancelledError('a')), asyncio.TimeoutError is TimeoutError)
asyncio.run(main())
