"""Waiting for the door"""

import asyncio


async def guest(name, door):
    await door.wait()
    print(name, "is in")


async def main():
    door = asyncio.Event()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(guest("Ada", door))
        await asyncio.sleep(2)  # cook
        print("open")
        door.set()


asyncio.run(main())
