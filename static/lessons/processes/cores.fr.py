"""Huit processus, quatre cœurs"""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def somme(nombre):
    return sum(range(nombre))  # sim: 1s cpu


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with ProcessPoolExecutor(8) as pool:
        travaux = [run(pool, somme, n) for n in range(8)]
        sommes = await asyncio.gather(*travaux)
    print(sommes)


if __name__ == "__main__":
    asyncio.run(main())
