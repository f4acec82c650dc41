"""time.sleep in a coroutine holds everything; timers that came due meanwhile run in order (base_events.BaseEventLoop._run_once)."""

import asyncio
import time

async def ticker(name, period):
    for n in range(3):
        await asyncio.sleep(period)
        print(name, n, time.monotonic())

async def main():
    tasks = [asyncio.create_task(ticker('a', 1)), asyncio.create_task(ticker('b', 0.75))]
    await asyncio.sleep(0.5)
    time.sleep(2)
    print('held')
    await asyncio.gather(*tasks)

asyncio.run(main())
