"""What with and async with say of objects that they cannot enter (contextlib.AbstractAsyncContextManager)."""

import asyncio

class Enters:
    def __enter__(self):
        pass

class Manager(Enters):
    def __exit__(self, *args):
        pass

class AsyncManager:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *args):
        pass

async def main():
    for thing in (Enters(), Manager(), AsyncManager(), 5, asyncio.Lock(), asyncio.timeout(1)):
        try:
            with thing:
                print('entered')
        except TypeError as e:
            print(e)
        try:
            async with thing:
                print('entered')
        except (TypeError, RuntimeError) as e:
            print(e)

asyncio.run(main())
