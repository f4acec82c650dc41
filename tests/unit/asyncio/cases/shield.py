import asyncio

async def f():
    print('f')
    await asyncio.sleep(2)
    print('f done')
    return 5

async def main():
    t = asyncio.create_task(f())
    try:
        await asyncio.wait_for(asyncio.shield(t), 1)
    except TimeoutError:
        print('to', t.done())
    print(await t)

    async def g():
        try:
            await asyncio.shield(f())
        except asyncio.CancelledError:
            print('g c')
            raise
    t = asyncio.create_task(g())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.sleep(3)

    async def h():
        await asyncio.sleep(1)
        raise ValueError(3)
    try:
        await asyncio.shield(h())
    except ValueError as e:
        print(repr(e))
    i = asyncio.create_task(f())
    s = asyncio.shield(i)
    await asyncio.sleep(0)
    i.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print('s', s.cancelled(), i.cancelled())
asyncio.run(main())
