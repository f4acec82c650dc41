"""A cancelled child ends the gather with CancelledError; the others go on (tasks.gather._done_callback)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    print('over', n)

async def main():
    tasks = [asyncio.create_task(child(n)) for n in (1, 2, 3)]
    asyncio.get_running_loop().call_later(1.5, tasks[1].cancel, 'why')
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError as e:
        print('cancelled', e.args, asyncio.current_task().cancelling())
    await asyncio.sleep(5)

asyncio.run(main())
