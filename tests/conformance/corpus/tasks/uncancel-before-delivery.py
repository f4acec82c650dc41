"""uncancel() down to none takes a cancellation back that is not delivered yet (tasks.Task.uncancel)."""

import asyncio

async def child():
    me = asyncio.current_task()
    me.cancel()
    print(me.uncancel())
    await asyncio.sleep(1)
    print('not cancelled')

async def main():
    await asyncio.create_task(child())

asyncio.run(main())
