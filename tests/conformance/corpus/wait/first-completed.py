"""FIRST_COMPLETED: the rest goes on and can be waited for again (tasks._wait)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    return n

async def main():
    pending = [asyncio.create_task(child(n)) for n in (3, 1, 2, 1)]
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(task.result() for task in done), len(pending))

asyncio.run(main())
