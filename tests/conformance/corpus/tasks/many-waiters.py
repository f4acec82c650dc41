"""Several tasks that await one task go on in the order in which they came (futures.Future.add_done_callback)."""

import asyncio

async def slow():
    await asyncio.sleep(1)
    return 'result'

async def waiter(n, task):
    print(n, await task)

async def main():
    task = asyncio.create_task(slow())
    await asyncio.gather(*[waiter(n, task) for n in range(4)], waiter('shielded', asyncio.shield(task)))

asyncio.run(main())
