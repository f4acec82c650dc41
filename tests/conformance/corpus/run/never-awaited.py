"""A coroutine that nobody awaits is spoken of (types.CoroutineType)."""

import asyncio

async def child():
    print('never')

async def main():
    child()
    await asyncio.sleep(1)
    print('main')

asyncio.run(main())
