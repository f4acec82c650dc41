"""A call that blocks the loop

`time.sleep` knows nothing of the loop: it holds the thread. For two seconds
nothing else can run, the heartbeat stops.
"""

import asyncio
import time


async def heartbeat():
    for beat in range(1, 6):
        print("beat", beat)
        await asyncio.sleep(0.5)  # pulse


def old_library():
    time.sleep(2)
    return "a report"


async def main():
    pulse = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.sleep(0.6)  # a quiet start
    print("Got", old_library())
    await pulse


asyncio.run(main())
