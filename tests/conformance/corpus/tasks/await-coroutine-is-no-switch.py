"""Awaiting a coroutine goes straight into it: no pass of the loop lies between (tasks.Task.__step)."""

import asyncio

async def inner(n):
    print('inner', n)
    return n

async def outer():
    return await inner(1) + await inner(2)

async def bystander():
    print('bystander')

async def main():
    task = asyncio.create_task(bystander())
    print(await outer())
    await task

asyncio.run(main())
