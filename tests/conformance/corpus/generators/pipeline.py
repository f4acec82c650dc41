"""Generators that draw from generators are closed from the outside in (base_events.BaseEventLoop._asyncgen_finalizer_hook)."""

import asyncio
import contextlib

async def ticker(name, n=5, wait=1):
    print('start', name)
    try:
        for i in range(n):
            await asyncio.sleep(wait)
            yield i
    except GeneratorExit:
        print('exit', name)
        raise
    except asyncio.CancelledError:
        print('cancelled', name)
        raise
    finally:
        print('closing', name)
        await asyncio.sleep(0.5)
        print('closed', name)

async def doubled(source):
    try:
        async for x in source:
            yield 2 * x
    finally:
        print('doubled closing')
async def take(n, source):
    async for x in source:
        yield x
        n -= 1
        if not n:
            return
async def main():
    async for x in take(2, doubled(ticker('src'))):
        print(x)
    print('taken')
    await asyncio.sleep(3)
    async for x in doubled(doubled(ticker('two'))):
        break
    await asyncio.sleep(3)
    print([x async for x in take(3, ticker('comp'))])
    print('end')
asyncio.run(main())
