"""async for over as_completed gives the tasks themselves (tasks._AsCompletedIterator.__anext__)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    return n

async def main():
    tasks = [asyncio.create_task(child(n), name=f'c{n}') for n in (2, 1, 3)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, await task)
    async for task in asyncio.as_completed([child(1), child(0)]):
        print(task.done(), task.result())

asyncio.run(main())
