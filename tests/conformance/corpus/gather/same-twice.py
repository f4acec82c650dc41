"""One awaitable given twice runs once; its result comes twice (tasks.gather)."""

import asyncio

async def child():
    print('runs')
    return object()

async def main():
    one = child()
    a, b, c = await asyncio.gather(one, child(), one)
    print(a is c, a is b)

asyncio.run(main())
