"""Keeping hold of tasks"""

import asyncio

running = set()


async def wash(seconds):
    await asyncio.sleep(seconds)


async def main():
    for n in [1, 3]:
        t = asyncio.create_task(wash(n))
        running.add(t)
        t.add_done_callback(running.discard)
    await asyncio.sleep(2)
    print(len(running), "still running")
    await asyncio.gather(*running)


asyncio.run(main())
