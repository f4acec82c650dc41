"""Timers that are due together are due in the order in which they were set (events.TimerHandle.__lt__)."""

import asyncio

async def child(n, delay):
    await asyncio.sleep(delay)
    print(n)

async def main():
    await asyncio.gather(*[child(n, 1 + n % 3) for n in range(12)])

asyncio.run(main())
