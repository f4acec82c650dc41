"""Two carriers, one box"""

import asyncio


async def carrier(box):
    while True:
        who = await box.get()
        await asyncio.sleep(2)  # carry
        print("delivered:", who)
        box.task_done()


async def main():
    box = asyncio.Queue()
    for who in ("Ada", "Ben", "Eve", "Dan"):
        box.put_nowait(who)
    async with asyncio.TaskGroup() as team:
        team.create_task(carrier(box))
        team.create_task(carrier(box))
    print("all delivered")


asyncio.run(main())
