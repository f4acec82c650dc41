"""Async generators consumed by several tasks at once (types.AsyncGeneratorType.__anext__)."""

import asyncio

async def numbers(name, delay):
    for n in range(3):
        await asyncio.sleep(delay)
        yield f'{name}{n}'

async def consume(generator):
    async for item in generator:
        print(item)

async def main():
    await asyncio.gather(consume(numbers('a', 1)), consume(numbers('b', 0.7)))

asyncio.run(main())
