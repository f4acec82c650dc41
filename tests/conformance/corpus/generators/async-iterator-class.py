"""__aiter__ and __anext__ of a class of the program's own (collections.abc.AsyncIterator.__anext__)."""

import asyncio

class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.n -= 1
        return self.n

async def main():
    async for n in Countdown(3):
        print(n)
        if n == 1:
            continue
        print('-')
    print([n async for n in Countdown(2)])

asyncio.run(main())
