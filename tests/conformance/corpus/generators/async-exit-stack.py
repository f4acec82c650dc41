"""AsyncExitStack and asynccontextmanager (contextlib.AsyncExitStack, contextlib.asynccontextmanager)."""

import asyncio
import contextlib

@contextlib.asynccontextmanager
async def resource(name):
    print('open', name)
    await asyncio.sleep(1)
    try:
        yield name
    except KeyError as e:
        print(name, 'saw', repr(e))
        raise
    finally:
        await asyncio.sleep(1)
        print('close', name)

async def farewell(text):
    await asyncio.sleep(1)
    print(text)

async def main():
    try:
        async with contextlib.AsyncExitStack() as stack:
            for name in 'ab':
                print(await stack.enter_async_context(resource(name)))
            stack.push_async_callback(farewell, 'bye')
            stack.callback(print, 'plain')
            raise KeyError('k')
    except KeyError:
        print('out', asyncio.get_running_loop().time())
    async with contextlib.aclosing(numbers()) as items:
        async for n in items:
            print(n)
            break

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('closed')

asyncio.run(main())
