"""A pool of workers

Three workers share one queue: whoever is free takes the next job. `join` waits
until every job has been reported as done; then the workers are sent home.
"""

import asyncio


async def worker(name, jobs):
    while True:
        seconds = await jobs.get()
        await asyncio.sleep(seconds)  # work
        print(name, "did a job of", seconds, "s")
        jobs.task_done()


async def main():
    jobs = asyncio.Queue()
    for seconds in [1, 3, 2, 2, 1, 2, 1]:
        await jobs.put(seconds)

    ada = asyncio.create_task(worker("Ada", jobs), name="Ada")
    ben = asyncio.create_task(worker("Ben", jobs), name="Ben")
    cleo = asyncio.create_task(worker("Cleo", jobs), name="Cleo")
    await jobs.join()
    ada.cancel()
    ben.cancel()
    cleo.cancel()
    print("All jobs are done")


asyncio.run(main())
