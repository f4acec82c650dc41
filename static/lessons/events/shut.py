"""A door that shuts at once"""

import asyncio


async def guest(name, seconds, door):
    await asyncio.sleep(seconds)  # walk
    await door.wait()
    print(name, "is in")


async def main():
    door = asyncio.Event()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(guest("Ada", 1, door))
        tg.create_task(guest("Ben", 3, door))
        await asyncio.sleep(2)  # cook
        door.set()
        door.clear()


asyncio.run(main())
