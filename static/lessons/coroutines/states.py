"""The states of a coroutine"""

import asyncio
from inspect import getcoroutinestate


async def weigh():
    await asyncio.sleep(2)
    return 7


async def main():
    job = weigh()
    print(getcoroutinestate(job))
    task = asyncio.create_task(job)
    await asyncio.sleep(1)
    print(getcoroutinestate(job))
    await task
    print(getcoroutinestate(job))


asyncio.run(main())
