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
        tasks = [team.create_task(carrier(box)) for _ in range(2)]
        await box.join()
        for task in tasks:
            task.cancel()
    print("all delivered")


asyncio.run(main())
