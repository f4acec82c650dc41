"""SystemExit in a task ends the loop at once (tasks.Task.__step_run_and_handle_result)."""

import asyncio

async def child():
    await asyncio.sleep(1)
    raise SystemExit(2)

async def main():
    asyncio.create_task(child())
    try:
        await asyncio.sleep(5)
    finally:
        print('main cleaned')

asyncio.run(main())
