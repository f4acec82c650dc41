"""Generators abandoned at the very end: their aclose is cancelled before it begins (types.AsyncGeneratorType.aclose)."""

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
    async for a in ticker('last'):
        break
    t = ticker('kept')
    async for a in t:
        break
    return 'done'
print(asyncio.run(main()))
