"""asyncio.run cancels what is left and waits for it (runners._cancel_all_tasks)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print('cancelled', n)
        await asyncio.sleep(n / 10)
        print('cleaned', n)
        raise

async def main():
    for n in (10, 20, 30):
        asyncio.create_task(child(n))
    await asyncio.sleep(1)
    return 'result'

asyncio.run(main())
