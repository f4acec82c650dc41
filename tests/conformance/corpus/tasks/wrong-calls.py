"""Calls of asyncio with arguments that do not fit, and what its functions are (tasks.sleep, tasks.wait_for, queues.Queue.put, locks.Condition, locks.Barrier)."""

import asyncio
import inspect

async def main():
    loop = asyncio.get_running_loop()
    queue, lock = asyncio.Queue(), asyncio.Lock()
    for call in (
        lambda: asyncio.sleep(),
        lambda: asyncio.sleep(1, 2, 3),
        lambda: asyncio.sleep(seconds=1),
        lambda: asyncio.wait_for(main),
        lambda: asyncio.gather(timeout=1),
        lambda: asyncio.create_task(),
        lambda: asyncio.timeout(),
        lambda: asyncio.timeout('1'),
        lambda: asyncio.to_thread(),
        lambda: asyncio.shield(),
        lambda: queue.put(),
        lambda: queue.get(timeout=1),
        lambda: queue.task_done(1),
        lambda: asyncio.Queue(size=1),
        lambda: lock.acquire(1),
        lambda: asyncio.Lock(loop=loop),
        lambda: asyncio.Semaphore('1'),
        lambda: asyncio.Barrier(),
        lambda: asyncio.Barrier('2'),
        lambda: asyncio.Condition(1),
        lambda: asyncio.TaskGroup(1),
        lambda: loop.call_soon(),
        lambda: loop.run_in_executor(None),
        lambda: asyncio.Runner(1),
    ):
        try:
            print(call())
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
    for function in (asyncio.sleep, asyncio.gather, asyncio.wait_for, queue.get, queue.put_nowait, lock.acquire, print):
        print(inspect.iscoroutinefunction(function), inspect.isroutine(function), inspect.isbuiltin(function))
    print(repr(asyncio.sleep)[:18], repr(asyncio.Queue.put)[:22])
    waits = queue.get()
    print(waits.__name__, waits.__qualname__)
    waits.close()

asyncio.run(main())
