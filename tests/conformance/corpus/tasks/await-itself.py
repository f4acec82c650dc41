"""A task cannot await itself (tasks.Task.__step_run_and_handle_result)."""

import asyncio

async def main():
    me = asyncio.current_task()
    try:
        await me
    except RuntimeError as e:
        print(str(e)[:27])

asyncio.run(main())
