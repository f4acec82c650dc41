"""A task that answers asyncio.run's cancellation with an exception is spoken of (runners._cancel_all_tasks)."""

import asyncio

async def child():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError('cleanup')

async def main():
    asyncio.create_task(child())
    await asyncio.sleep(1)
    print('over')

asyncio.run(main())
