"""The message of cancel() is the argument of CancelledError, also where it is awaited (futures.Future._make_cancelled_error)."""

import asyncio

async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print('child', e.args)
        raise

async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel('message')
    try:
        await task
    except asyncio.CancelledError as e:
        print('main', e.args)
    try:
        await task
    except asyncio.CancelledError as e:
        print('again', e.args)

asyncio.run(main())
