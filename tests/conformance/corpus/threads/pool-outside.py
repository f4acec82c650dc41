"""concurrent.futures without a loop: submit, map, wait (concurrent.futures.wait)."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, wait, as_completed

def work(n):
    time.sleep(n)
    return n

with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(work, n) for n in (1, 2, 3.5)]
    print(futures[0].done(), futures[1].result(), futures[0].done(), time.monotonic())
    done, not_done = wait(futures, timeout=1)
    print(len(done), len(not_done), time.monotonic())
    print([future.result() for future in as_completed(futures)])
    print(list(pool.map(work, [1, 0.5, 1.5])), time.monotonic())
