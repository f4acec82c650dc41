"""remove_done_callback counts what it removes (futures.Future.remove_done_callback)."""

import asyncio

def told(task):
    print('told')

def kept(task):
    print('kept')

async def child():
    pass

async def main():
    task = asyncio.create_task(child())
    task.add_done_callback(told)
    task.add_done_callback(kept)
    task.add_done_callback(told)
    print(task.remove_done_callback(told), task.remove_done_callback(told))
    await task

asyncio.run(main())
