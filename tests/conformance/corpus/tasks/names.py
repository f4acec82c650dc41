"""Tasks are numbered in order of creation unless they are named (tasks.Task.__init__, tasks.Task.set_name)."""

import asyncio

async def child():
    print(asyncio.current_task().get_name())

async def main():
    print(asyncio.current_task().get_name())
    a = asyncio.create_task(child())
    b = asyncio.create_task(child(), name='named')
    c = asyncio.create_task(child())
    d = asyncio.create_task(child(), name=7)
    a.set_name('renamed')
    await asyncio.gather(a, b, c, d)

asyncio.run(main())
