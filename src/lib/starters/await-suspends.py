"""await suspends, and the loop goes on

While one coroutine waits, the loop runs another. Nobody is in a hurry, and
nobody stands in the way.
"""

import asyncio


async def download():
    print("download: begins")
    await asyncio.sleep(3)  # the file arrives
    print("download: complete")


async def progress():
    for dots in range(1, 6):
        print("progress:", "." * dots)
        await asyncio.sleep(0.5)  # pause


async def main():
    await asyncio.gather(download(), progress())


asyncio.run(main())
