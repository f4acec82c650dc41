"""A task that wants a second permit of a semaphore of one waits for itself (locks.Semaphore.acquire)."""

import asyncio

async def greedy(permits):
    async with permits:
        print('one')
        async with permits:
            print('never')

async def main():
    permits = asyncio.Semaphore(1)
    await asyncio.create_task(greedy(permits), name='greedy')

asyncio.run(main())
