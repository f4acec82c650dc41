"""Quatre travaux, deux exécutants"""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def lire(nom):
    time.sleep(1)  # disque lent
    print(nom, "est lu")


async def main():
    run = asyncio.get_running_loop().run_in_executor
    with ThreadPoolExecutor(2) as pool:
        travaux = [run(pool, lire, x) for x in "abcd"]
        await asyncio.gather(*travaux)
    print("tout est lu")


asyncio.run(main())
