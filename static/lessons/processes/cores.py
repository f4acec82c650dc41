"""Eight processes, four cores"""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def add(number):
    return sum(range(number))  # sim: 1s cpu


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with ProcessPoolExecutor(8) as pool:
        jobs = [run(pool, add, n) for n in range(8)]
        sums = await asyncio.gather(*jobs)
    print(sums)


if __name__ == "__main__":
    asyncio.run(main())
