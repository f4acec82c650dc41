"""Deadlines are sums of doubles: 0.1 + 0.2 is due after 0.3 (base_events.BaseEventLoop.call_later)."""

import asyncio

async def two():
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.2)
    print('two', asyncio.get_running_loop().time())

async def one():
    await asyncio.sleep(0.3)
    print('one', asyncio.get_running_loop().time())

async def main():
    await asyncio.gather(two(), one())

asyncio.run(main())
