"""The box is closed"""

import asyncio


async def carrier(box):
    try:
        while True:
            who = await box.get()
            await asyncio.sleep(2)  # carry
            print("delivered:", who)
    except asyncio.QueueShutDown:
        print("home")


async def main():
    box = asyncio.Queue()
    async with asyncio.TaskGroup() as team:
        team.create_task(carrier(box))
        team.create_task(carrier(box))
        for who in ("Ada", "Ben", "Eve"):
            await box.put(who)
        box.shutdown()
    print("all delivered")


asyncio.run(main())
