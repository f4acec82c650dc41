"""FIRST_EXCEPTION returns at the first failure, not at a cancellation (tasks._wait._on_completion)."""

import asyncio

async def child(n, fails=False):
    await asyncio.sleep(n)
    if fails:
        raise KeyError(n)

async def main():
    tasks = [asyncio.create_task(child(n, n == 3)) for n in (1, 2, 3, 4)]
    asyncio.get_running_loop().call_later(0.5, tasks[1].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([task in done for task in tasks], asyncio.get_running_loop().time())
    print(len(pending), tasks[1].cancelled(), tasks[2].exception())

asyncio.run(main())
