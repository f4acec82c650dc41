"""A task cancelled in the body of a loop and inside of the generator (tasks.Task.cancel)."""

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

async def work():
    async for a in ticker('work', 10):
        print(a)
        await asyncio.sleep(0.1)
async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(2.15)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('main saw it')
    await asyncio.sleep(2)
    t = asyncio.create_task(work())
    await asyncio.sleep(2.5)
    t.cancel()
    await asyncio.wait([t])
    await asyncio.sleep(2)
asyncio.run(main())
