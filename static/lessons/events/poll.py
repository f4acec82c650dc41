"""Looking again and again"""

import asyncio

is_open = False


async def guest(name):
    while not is_open:
        await asyncio.sleep(0.75)  # wait
    print(name, "is in")


async def main():
    global is_open
    async with asyncio.TaskGroup() as tg:
        tg.create_task(guest("Ada"))
        await asyncio.sleep(2)  # cook
        is_open = True
        print("open")


asyncio.run(main())
