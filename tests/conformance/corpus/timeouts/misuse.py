"""A timeout is entered once, in a task (timeouts.Timeout.__aenter__)."""

import asyncio

async def main():
    limit = asyncio.timeout(1)
    async with limit:
        pass
    try:
        async with limit:
            pass
    except RuntimeError as e:
        print(e)
    try:
        asyncio.timeout(1).reschedule(3)
    except RuntimeError as e:
        print(e)

asyncio.run(main())
