"""create_task(eager_start=True) of 3.14 starts one task at once (tasks.Task.__eager_start)."""

import asyncio

async def child(n):
    print('child', n)
    await asyncio.sleep(0)
    print('child over', n)

async def main():
    a = asyncio.create_task(child(1), eager_start=True)
    b = asyncio.create_task(child(2), eager_start=False)
    print('made')
    await a
    await b

asyncio.run(main())
