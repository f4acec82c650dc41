"""return_exceptions=True gives exceptions and cancellations as results (tasks.gather._done_callback)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    if n == 2:
        raise KeyError(n)
    return n

async def main():
    tasks = [asyncio.create_task(child(n)) for n in (3, 2, 1, 4)]
    asyncio.get_running_loop().call_later(1.5, tasks[3].cancel)
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(r).__name__ for r in results], results[:3])

asyncio.run(main())
