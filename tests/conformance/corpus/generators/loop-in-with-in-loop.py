"""break out of async for in async with in async for (base_events.BaseEventLoop._asyncgen_finalizer_hook)."""

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

@contextlib.asynccontextmanager
async def resource(name):
    print('open', name)
    try:
        yield name
    finally:
        await asyncio.sleep(0.25)
        print('release', name)
async def main():
    async for a in ticker('outer', 3):
        async with resource(a) as r:
            async for b in ticker('inner', 3, 0.3):
                if b == 1:
                    break
            print('after inner', a)
            if a == 1:
                break
    print('out')
    await asyncio.sleep(5)
asyncio.run(main())
