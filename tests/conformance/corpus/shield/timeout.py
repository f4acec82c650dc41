"""wait_for(shield(task)) times out and the task can be awaited again (tasks.shield, tasks.wait_for)."""

import asyncio

async def work():
    await asyncio.sleep(2)
    return 'worked'

async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print('late', task.done())
    print(await task)
    print(await asyncio.shield(task))

asyncio.run(main())
