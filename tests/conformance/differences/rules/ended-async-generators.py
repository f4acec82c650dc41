"""An async generator that has ended and is still referenced when asyncio.run ends.

It is closed once more, to no effect but a task.

The loop has forgotten it.
"""

import asyncio


async def numbers():
    yield 1


async def main():
    global items
    items = numbers()
    print([item async for item in items])


asyncio.run(main())
