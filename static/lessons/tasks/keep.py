"""Keeping hold of tasks"""

import asyncio

busy = set()


async def wash(seconds):
    await asyncio.sleep(seconds)


async def main():
    for n in [1, 3]:
        t = asyncio.create_task(wash(n))
        busy.add(t)
        t.add_done_callback(busy.discard)
    await asyncio.sleep(2)
    print(len(busy), "busy")
    await asyncio.gather(*busy)


asyncio.run(main())
