"""async for and async comprehensions (types.AsyncGeneratorType.__anext__)."""

import asyncio

async def numbers(stop):
    for n in range(stop):
        await asyncio.sleep(1)
        yield n

async def main():
    async for n in numbers(2):
        print(n)
    else:
        print('else')
    print([n async for n in numbers(3)], {n: n * n async for n in numbers(3) if n % 2})
    print([await asyncio.sleep(0, n) for n in range(3)], sum([n async for n in numbers(3)]))

asyncio.run(main())
