"""An exception that nobody looked at, a coroutine that nobody awaited, a task that is lost while it is pending.

It is said when the object is collected, to the loop's exception handler if the program has set one.

It is said when the program ends, as a notice.
"""

import asyncio


async def child():
    raise ValueError


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
    asyncio.create_task(child())
    await asyncio.sleep(1)
    print("end")


asyncio.run(main())
