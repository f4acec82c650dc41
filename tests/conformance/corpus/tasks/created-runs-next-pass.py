"""A new task takes its first step in the next pass (tasks.Task.__init__)."""

import asyncio

async def child(n):
    print('child', n)

async def main():
    tasks = [asyncio.create_task(child(n)) for n in range(3)]
    print('made')
    await asyncio.sleep(0)
    print([task.done() for task in tasks])
    await asyncio.sleep(0)
    print('over')

asyncio.run(main())
