"""Tasks that are done before as_completed come in the order given (tasks._AsCompletedIterator.__init__)."""

import asyncio

async def child(n):
    return n

async def main():
    tasks = [asyncio.create_task(child(n)) for n in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for one in asyncio.as_completed(tasks):
        print(await one)

asyncio.run(main())
