"""A BoundedSemaphore does not grow (locks.BoundedSemaphore.release)."""

import asyncio

async def main():
    gate = asyncio.BoundedSemaphore(1)
    async with gate:
        print(gate.locked())
    try:
        gate.release()
    except ValueError as e:
        print(e)

asyncio.run(main())
