"""A done callback may cancel another task, or raise: the loop goes on (futures.Future.add_done_callback)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    print('over', n)

async def main():
    a, b = asyncio.create_task(child(1)), asyncio.create_task(child(2))
    a.add_done_callback(lambda task: b.cancel('by callback'))
    a.add_done_callback(lambda task: 1 / 0)
    print(await asyncio.gather(a, b, return_exceptions=True))

asyncio.run(main())
