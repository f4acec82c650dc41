import asyncio

async def ok(n, d):
    try:
        await asyncio.sleep(d)
        print('ok', n)
    except asyncio.CancelledError:
        print('cancel', n)
        raise

async def bad(d):
    await asyncio.sleep(d)
    raise KeyError('k')

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok('a', 1))
            tg.create_task(bad(2))
            tg.create_task(ok('b', 3))
            tg.create_task(bad(2))
            print(tg)
    except* KeyError as eg:
        print(repr(eg), eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok('c', 5))
            raise ValueError('body')
    except* ValueError as eg:
        print(eg.exceptions)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(ok('z', 1))
    print('done', t.done())

    async def inner():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok('i', 5))
            tg.create_task(ok('j', 6))
    it = asyncio.create_task(inner())
    await asyncio.sleep(1)
    it.cancel()
    try:
        await it
    except asyncio.CancelledError:
        print('inner cancelled', it.cancelling())
asyncio.run(main())
