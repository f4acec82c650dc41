"""What asyncio offers can be had from the modules in which it stands."""

import asyncio
import asyncio.locks
from asyncio.exceptions import CancelledError, TimeoutError as Late
from asyncio.queues import Queue, QueueEmpty
from asyncio import tasks, timeouts

async def main():
    print(CancelledError is asyncio.CancelledError, Late is TimeoutError, Queue is asyncio.Queue, asyncio.locks.Lock is asyncio.Lock, tasks.Task is asyncio.Task)
    try:
        async with timeouts.timeout(1):
            await tasks.sleep(2)
    except Late:
        print('late')
    try:
        Queue().get_nowait()
    except QueueEmpty as e:
        print(repr(e))
    task = tasks.create_task(asyncio.Event().wait())
    task.cancel()
    try:
        await task
    except asyncio.exceptions.CancelledError:
        print('cancelled', asyncio.exceptions.__name__)

asyncio.run(main())
