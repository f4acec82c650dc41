"""to_thread lets the loop go on while a thread blocks (threads.to_thread)."""

import asyncio
import time

def work(n):
    print('work', n)
    time.sleep(n)
    print('worked', n)
    return n * 2

async def ticker():
    for n in range(4):
        await asyncio.sleep(0.75)
        print('tick', n)

async def main():
    task = asyncio.create_task(ticker())
    print(await asyncio.to_thread(work, 1))
    print(await asyncio.gather(asyncio.to_thread(work, 1.3), asyncio.to_thread(work, n=0.7)))
    await task

asyncio.run(main())
