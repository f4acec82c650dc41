"""StopIteration does not leave a coroutine as it is (futures.Future.set_exception)."""

import asyncio

async def child():
    raise StopIteration('x')

async def main():
    try:
        await child()
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    task = asyncio.create_task(child())
    await asyncio.wait([task])
    print(repr(task.exception()))

asyncio.run(main())
