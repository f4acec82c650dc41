"""The timeout of Executor.map counts from the call, for all results; a failure ends it (concurrent.futures.Executor.map)."""

import time
from concurrent.futures import ThreadPoolExecutor

def work(seconds):
    time.sleep(seconds)
    return 10 / seconds

with ThreadPoolExecutor(1) as pool:
    results = pool.map(work, [1, 1, 1, 1], timeout=2.5)
    try:
        for result in results:
            print(result, time.monotonic())
    except TimeoutError:
        print('late', time.monotonic())
    print(list(results))
print(time.monotonic())
with ThreadPoolExecutor(1) as pool:
    results = pool.map(work, [1, 0, 1, 1])
    try:
        for result in results:
            print(result, time.monotonic())
    except ZeroDivisionError as e:
        print(e, time.monotonic())
    print(next(results, 'nothing left'))
print(time.monotonic())
