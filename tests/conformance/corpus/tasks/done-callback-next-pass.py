"""Done callbacks are called one pass later, in the order of their addition (futures.Future.__schedule_callbacks)."""

import asyncio

def told(name):
    def callback(task):
        print(name, task.result(), asyncio.current_task() is None)
    return callback

async def child():
    return 'value'

async def main():
    task = asyncio.create_task(child())
    task.add_done_callback(told('first'))
    task.add_done_callback(told('second'))
    await task
    print('awaited')
    task.add_done_callback(told('late'))
    print('added')
    await asyncio.sleep(0)
    print('after')

asyncio.run(main())
