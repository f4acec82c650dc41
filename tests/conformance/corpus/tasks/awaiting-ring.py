"""A task awaits a second one, which awaits the first again: a ring, though nobody awaits itself (futures.Future.__await__)."""

import asyncio

async def awaits(tasks, name):
    await asyncio.sleep(0)
    return await tasks[name]

async def main():
    tasks = {}
    tasks['a'] = asyncio.create_task(awaits(tasks, 'b'), name='a')
    tasks['b'] = asyncio.create_task(awaits(tasks, 'a'), name='b')
    await asyncio.wait(tasks.values())

asyncio.run(main())
