"""A pool of two threads: the third job waits for a worker (concurrent.futures.ThreadPoolExecutor)."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

def work(n):
    print('begin', n)
    time.sleep(n)
    print('end', n)
    return n

async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [loop.run_in_executor(pool, work, n) for n in (2.1, 1, 3, 0.5)]
        print('submitted')
        for future in asyncio.as_completed(futures):
            print('result', await future)

asyncio.run(main())
