"""except Exception does not catch a cancellation (exceptions.CancelledError)."""

import asyncio

async def child():
    try:
        await asyncio.sleep(5)
    except Exception:
        print('never')
    except BaseException as e:
        print(type(e).__mro__[1].__name__)
        raise

async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

asyncio.run(main())
