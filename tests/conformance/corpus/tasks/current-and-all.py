"""current_task and all_tasks (tasks.current_task, tasks.all_tasks)."""

import asyncio

async def child():
    await asyncio.sleep(1)

async def main():
    tasks = [asyncio.create_task(child(), name=f'c{n}') for n in range(3)]
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    await asyncio.sleep(2)
    print(asyncio.all_tasks() == {asyncio.current_task()})

asyncio.run(main())
