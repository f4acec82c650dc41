"""Une limite que personne ne regarde"""

import asyncio
import time


async def main():
    try:
        async with asyncio.timeout(1):
            time.sleep(3)
            print("calculé")
    except TimeoutError:
        print("temps écoulé")


asyncio.run(main())
