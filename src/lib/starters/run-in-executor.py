"""The same call, in a thread

`run_in_executor` hands the call to a thread and awaits its result. It still
takes two seconds, but the loop is free, and the heart beats.
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
    loop = asyncio.get_running_loop()
    pulse = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.sleep(0.6)  # a quiet start
    print("Got", await loop.run_in_executor(None, old_library))
    await pulse


asyncio.run(main())
