"""anext and aiter of a generator that nobody else holds (base_events.BaseEventLoop._asyncgen_finalizer_hook)."""

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
    t = ticker('t', 1)
    print(await anext(t, 'none'))
    print(await anext(t, 'none'))
    print(await anext(ticker('temp'), 'none'))
    await asyncio.sleep(2)
    it = aiter(ticker('iter'))
    print(await anext(it))
    del it
    print('deleted')
    await asyncio.sleep(1)
    print('end')
asyncio.run(main())
