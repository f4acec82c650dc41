"""Sums in processes"""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def add(name):
    total = sum(range(1000))  # sim: 1s cpu
    return f"{name}: {total}"


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with ProcessPoolExecutor(3) as pool:
        sums = await asyncio.gather(
            run(pool, add, "north"),
            run(pool, add, "south"),
            run(pool, add, "west"),
        )
    print(sums)


if __name__ == "__main__":
    asyncio.run(main())
