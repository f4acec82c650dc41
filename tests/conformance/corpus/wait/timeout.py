"""wait with a timeout raises nothing and cancels nothing (tasks._release_waiter)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    print('over', n)

async def main():
    tasks = [asyncio.create_task(child(n)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending, timeout=0)
    print(len(done), len(pending))
    await asyncio.wait(tasks)

asyncio.run(main())
