"""wait gives two sets; nothing is raised (tasks._wait)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n

async def main():
    tasks = [asyncio.create_task(child(n), name=f'c{n}') for n in (3, 2, 1)]
    done, pending = await asyncio.wait(tasks)
    print([task.get_name() for task in tasks if task in done], pending)
    print([repr(task.exception()) for task in tasks])

asyncio.run(main())
