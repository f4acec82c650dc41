"""wait_for without a timeout, with none left, and of what is done (tasks.wait_for)."""

import asyncio

async def child(n):
    print('runs', n)
    await asyncio.sleep(n)
    return n

async def main():
    print(await asyncio.wait_for(child(1), None))
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(child(2), timeout)
        except TimeoutError:
            print('timeout', timeout)
    task = asyncio.create_task(asyncio.sleep(0, 'done'))
    await task
    print(await asyncio.wait_for(task, 0))
    print(await asyncio.wait_for(task, 1))

asyncio.run(main())
