"""An async generator that only a variable, a parameter or an expression holds is closed by a task when that goes (base_events.BaseEventLoop._asyncgen_finalizer_hook)."""

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

async def f():
    t = ticker('var')
    async for x in t:
        if x == 1:
            break
    print('end of f')
    return 5

async def doubled(source):
    async for x in source:
        yield 2 * x

async def consume(source):
    async for x in source:
        return x

async def main():
    print(await f())
    await asyncio.sleep(2)
    async for x in doubled(ticker('pipe')):
        if x == 2:
            break
    print('after')
    await asyncio.sleep(3)
    print(await consume(ticker('arg')))
    await asyncio.sleep(3)
    print(await asyncio.create_task(consume(ticker('task'))))
    await asyncio.sleep(3)
    print(await anext(ticker('anext')))
    await asyncio.sleep(3)
    t = ticker('main')
    print(await anext(t))
    print(await t.__anext__())

asyncio.run(main())
