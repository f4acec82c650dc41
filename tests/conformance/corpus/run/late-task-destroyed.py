"""A task made while asyncio.run cancels is lost when the loop closes (runners._cancel_all_tasks)."""

import asyncio
async def child():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        asyncio.create_task(late())
        raise
async def late():
    print('late')
    await asyncio.sleep(1)
async def main():
    asyncio.create_task(child())
    await asyncio.sleep(0)
asyncio.run(main())
