"""Four jobs, two workers"""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def read(name):
    time.sleep(1)  # slow disk
    print(name, "is read")


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with ThreadPoolExecutor(2) as pool:
        jobs = [run(pool, read, x) for x in "abcd"]
        await asyncio.gather(*jobs)
    print("all read")


asyncio.run(main())
