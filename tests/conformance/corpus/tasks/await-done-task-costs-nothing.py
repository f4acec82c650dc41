"""Awaiting a task that is done does not give up the turn (futures.Future.__await__)."""

import asyncio

async def child():
    return 7

async def other():
    for n in range(4):
        print('other', n)
        await asyncio.sleep(0)

async def main():
    task = asyncio.create_task(child())
    rest = asyncio.create_task(other())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(await task, await task)
    await rest

asyncio.run(main())
