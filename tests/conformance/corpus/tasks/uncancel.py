"""cancelling() counts requests, uncancel() takes one back (tasks.Task.uncancel)."""

import asyncio

async def child():
    me = asyncio.current_task()
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print('cancelling', me.cancelling(), e.args)
        print('left', me.uncancel(), me.uncancel(), me.uncancel())
    await asyncio.sleep(1)
    return 'went on'

async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel('one')
    task.cancel('two')
    print(await task, task.cancelling(), task.cancelled())

asyncio.run(main())
