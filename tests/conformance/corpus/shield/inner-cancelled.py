"""Cancelling what is shielded cancels the shield too (tasks.shield._inner_done_callback)."""

import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(3))
    shielded = asyncio.shield(task)
    asyncio.get_running_loop().call_later(1, task.cancel)
    try:
        await shielded
    except asyncio.CancelledError:
        print('cancelled', shielded.cancelled(), asyncio.current_task().cancelling())

asyncio.run(main())
