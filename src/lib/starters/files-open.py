"""Three files with open

A plain `open` blocks the thread while it reads. The loop stands still, and so
does every other task: look at the clock.
"""

import asyncio


async def clock():
    for tick in range(4):
        print("tick", tick)
        await asyncio.sleep(0.1)  # tick


async def read(path):
    with open(path) as file:
        text = file.read()
    print("read", path)
    return text


async def main():
    await asyncio.gather(clock(), read("one.txt"), read("two.txt"), read("three.txt"))


asyncio.run(main())
