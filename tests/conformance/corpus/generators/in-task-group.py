"""Generators of tasks that a TaskGroup cancels (base_events.BaseEventLoop._asyncgen_finalizer_hook)."""

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

async def consumer(name):
    async for x in ticker(name, 4):
        if x == 1 and name == 'bad':
            raise ValueError(name)
        print(name, x)
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(consumer('good'))
            tg.create_task(consumer('bad'))
    except* ValueError as e:
        print(e.exceptions)
    print('after group')
    await asyncio.sleep(2)
asyncio.run(main())
