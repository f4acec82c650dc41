"""The first answer wins

Three servers are asked for the same file. As soon as one has sent it, the
others are told to stop.
"""

import asyncio


async def download(server, seconds):
    await asyncio.sleep(seconds)  # the network
    return server


async def main():
    oslo = asyncio.create_task(download("Oslo", 2.5), name="Oslo")
    lagos = asyncio.create_task(download("Lagos", 1.5), name="Lagos")
    lima = asyncio.create_task(download("Lima", 3), name="Lima")
    tasks = [oslo, lagos, lima]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    for task in done:
        print("The file came from", task.result())


asyncio.run(main())
