"""Des sommes dans des fils"""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def somme(nom):
    total = sum(range(1000))  # sim: 1s cpu
    return f"{nom} : {total}"


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with ThreadPoolExecutor(3) as pool:
        sommes = await asyncio.gather(
            run(pool, somme, "nord"),
            run(pool, somme, "sud"),
            run(pool, somme, "ouest"),
        )
    print(sommes)


if __name__ == "__main__":
    asyncio.run(main())
