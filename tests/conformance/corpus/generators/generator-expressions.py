"""Asynchronous generator expressions, left and closed (base_events.BaseEventLoop._asyncgen_finalizer_hook)."""

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

async def main():
    async for x in (2 * y async for y in ticker('genexp')):
        if x == 2:
            break
    print('after')
    await asyncio.sleep(2)
    print([y async for y in (x async for x in ticker('inner', 2))])
    g = (x async for x in ticker('kept genexp'))
    print(await anext(g))
    await g.aclose()
    print('closed g')
    await asyncio.sleep(2)
asyncio.run(main())
