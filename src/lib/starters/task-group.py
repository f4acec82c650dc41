"""A group of tasks

A TaskGroup waits for all of its tasks. If one fails, it cancels the others, and
raises what went wrong when everybody has ended.
"""

import asyncio


async def climb(who, hours, falls=False):
    try:
        await asyncio.sleep(hours)  # climbing
        if falls:
            raise RuntimeError(who + " slips")
        print(who, "is at the top")
    except asyncio.CancelledError:
        print(who, "turns back")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as party:
            party.create_task(climb("Ada", 1))
            party.create_task(climb("Ben", 2, falls=True))
            party.create_task(climb("Cleo", 3))
    except* RuntimeError as group:
        print("Trouble:", group.exceptions[0])


asyncio.run(main())
