"""What main raises comes out of asyncio.run, after the cleaning up (runners.Runner.close)."""

import asyncio

async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print('child')

async def main():
    asyncio.create_task(child())
    await asyncio.sleep(1)
    raise ValueError('main')

asyncio.run(main())
