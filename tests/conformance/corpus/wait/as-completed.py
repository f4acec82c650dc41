"""as_completed gives results as they come (tasks._AsCompletedIterator.__next__)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n

async def main():
    for next_one in asyncio.as_completed([child(n) for n in (3, 1, 2)]):
        try:
            print(await next_one)
        except ValueError as e:
            print('failed', e)

asyncio.run(main())
