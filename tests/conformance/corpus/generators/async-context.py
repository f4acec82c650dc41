"""async with: entering, leaving, swallowing (contextlib.AbstractAsyncContextManager.__aexit__)."""

import asyncio

class Resource:
    def __init__(self, name, swallows=False):
        self.name, self.swallows = name, swallows

    async def __aenter__(self):
        await asyncio.sleep(1)
        print('enter', self.name)
        return self.name

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(1)
        print('leave', self.name, exc_type and exc_type.__name__, exc)
        return self.swallows

async def main():
    async with Resource('a') as a, Resource('b', True) as b:
        print(a, b)
        raise KeyError('x')
    try:
        async with Resource('c'):
            raise OSError('y')
    except OSError as e:
        print('out', e)

asyncio.run(main())
