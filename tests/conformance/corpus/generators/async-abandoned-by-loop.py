"""A loop that drops an async generator has a task close it (base_events.BaseEventLoop._asyncgen_finalizer_hook)."""

import asyncio

async def ticker(name, n=5):
    try:
        for i in range(n):
            await asyncio.sleep(1)
            yield i
    finally:
        print('closing', name)
        await asyncio.sleep(0.5)
        print('closed', name)

async def by_return():
    async for x in ticker('return'):
        if x == 1:
            return x

async def by_exception():
    async for x in ticker('exception'):
        raise KeyError(x)

async def main():
    async for x in ticker('break'):
        if x == 1:
            break
    print('after break')
    await asyncio.sleep(3)
    print(await by_return())
    await asyncio.sleep(3)
    try:
        await by_exception()
    except KeyError as e:
        print('caught', e)
    await asyncio.sleep(0)
    print('a')
    await asyncio.sleep(0)
    print('b')
    await asyncio.sleep(3)
    a = [x async for x in ticker('comp', 2)]
    print(a)
    async for x in ticker('last'):
        break
    print('end of main')

asyncio.run(main())
