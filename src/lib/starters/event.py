"""Waiting for a signal

An event holds back everybody who waits for it, until somebody sets it. Then all
of them are ready at the same instant.
"""

import asyncio


async def runner(name, gun):
    print(name, "is in position")
    await gun.wait()
    print(name, "runs")


async def main():
    gun = asyncio.Event()
    async with asyncio.TaskGroup() as race:
        for name in ("Ada", "Ben", "Cleo"):
            race.create_task(runner(name, gun), name=name)
        await asyncio.sleep(2)  # silence
        print("Bang!")
        gun.set()


asyncio.run(main())
