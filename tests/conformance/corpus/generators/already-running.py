"""A generator that runs is not resumed, thrown into or closed (types.AsyncGeneratorType.__anext__)."""

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
    t = ticker('busy')
    first = asyncio.create_task(t.__anext__())
    await asyncio.sleep(0.1)
    for make in (t.__anext__, t.aclose, lambda: t.athrow(ValueError), lambda: t.asend(None)):
        try:
            await make()
        except RuntimeError as e:
            print(e)
    print(await first)
    await t.aclose()
asyncio.run(main())
