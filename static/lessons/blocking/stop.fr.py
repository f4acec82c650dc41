"""Un fil ne s’arrête pas"""

import asyncio
import time


def lire():
    time.sleep(3)  # disque lent
    print("lu malgré tout")


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(lire)
    except TimeoutError:
        print("trop lent")
    print("main a fini")


asyncio.run(main())
