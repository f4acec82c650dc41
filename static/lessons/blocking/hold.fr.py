"""Un appel retient tout le monde"""

import asyncio
import time


async def horloge():
    for tic in range(4):
        print("tic", tic)
        await asyncio.sleep(0.5)  # tic


async def rapport():
    await asyncio.sleep(0.75)  # préparer
    print("le rapport commence")
    time.sleep(2)  # vieille bibliothèque
    print("le rapport est fini")


async def main():
    await asyncio.gather(horloge(), rapport())


asyncio.run(main())
