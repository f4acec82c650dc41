"""Wait for the work, not the box"""

import asyncio


async def carrier(box):
    while True:
        who = await box.get()
        if box.empty():
            print("the box is empty")
        await asyncio.sleep(2)  # carry
        print("delivered:", who)
        box.task_done()


async def main():
    box = asyncio.Queue()
    for who in ("Ada", "Ben", "Eve"):
        box.put_nowait(who)
    task = asyncio.create_task(carrier(box))
    await box.join()
    print("join is over")
    task.cancel()


asyncio.run(main())
