"""A task cannot await itself (Task.__step)."""

import asyncio

async def main():
    me = asyncio.current_task()
    try:
        await me
    except RuntimeError as e:
        print(str(e)[:27])

asyncio.run(main())
