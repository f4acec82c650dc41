"""result() and exception() of a pending task raise InvalidStateError (futures.Future.result)."""

import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(1, 'slept'))
    for method in (task.result, task.exception):
        try:
            method()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    print(await task, task.result(), task.exception())
    try:
        task.set_result(3)
    except RuntimeError as e:
        print(e)
    try:
        task.set_exception(ValueError())
    except RuntimeError as e:
        print(e)

asyncio.run(main())
