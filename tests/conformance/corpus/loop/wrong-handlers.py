"""An exception handler or a task factory has to be callable or None (base_events.BaseEventLoop.set_exception_handler, base_events.BaseEventLoop.set_task_factory)."""

import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for set_it in (loop.set_exception_handler, loop.set_task_factory):
        for wrong in (3, 'print'):
            try:
                set_it(wrong)
            except TypeError as e:
                print(e)
        set_it(None)
    print(loop.get_exception_handler(), loop.get_task_factory())

asyncio.run(main())
