"""A task has a copy of its creator's context (tasks.Task.__init__)."""

import asyncio
import contextvars

var = contextvars.ContextVar('var', default='unset')

async def child(n):
    print(n, var.get())
    var.set(f'child {n}')
    await asyncio.sleep(0)
    print(n, var.get())

async def main():
    print(var.get())
    token = var.set('main')
    a = asyncio.create_task(child(1))
    var.set('changed')
    b = asyncio.create_task(child(2))
    await asyncio.gather(a, b)
    print(var.get())
    var.reset(token)
    print(var.get())

asyncio.run(main())
