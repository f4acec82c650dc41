"""A failure that nobody looked at is spoken of (futures.Future.__del__)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    raise ValueError(n)

async def main():
    asyncio.create_task(child(1))
    try:
        await asyncio.gather(child(2), child(3))
    except ValueError as e:
        print(e)
    await asyncio.sleep(2)

asyncio.run(main())
