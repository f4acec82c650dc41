"""gather gives results in the order of its arguments, not of completion (tasks.gather)."""

import asyncio

async def child(n):
    await asyncio.sleep(1 / n)
    print('over', n)
    return n

async def main():
    print(await asyncio.gather(*map(child, range(1, 6))))
    print(await asyncio.gather())

asyncio.run(main())
