"""Cancelling a task

`cancel` only asks. The exception is raised in the task at its `await`, so that
it can tidy up, which may take time of its own.
"""

import asyncio


async def record():
    minutes = 0
    try:
        while True:
            await asyncio.sleep(1)  # recording
            minutes += 1
            print("recorded:", minutes)
    except asyncio.CancelledError:
        print("stop: saving the file")
        await asyncio.sleep(0.5)  # save
        print("saved")
        raise


async def main():
    recorder = asyncio.create_task(record(), name="recorder")
    await asyncio.sleep(2.5)  # the concert
    recorder.cancel()
    try:
        await recorder
    except asyncio.CancelledError:
        print("cancelled:", recorder.cancelled())


asyncio.run(main())
