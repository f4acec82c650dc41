"""A task that cancels itself is cancelled at its next await (tasks.Task.__step_run_and_handle_result)."""

import asyncio

async def child(awaits):
    asyncio.current_task().cancel()
    print('goes on')
    if awaits:
        await asyncio.sleep(0)
        print('never')
    return 'value'

async def main():
    for awaits in (True, False):
        task = asyncio.create_task(child(awaits))
        await asyncio.wait([task])
        print(task.cancelled())

asyncio.run(main())
