"""An exception that nobody looked at, a coroutine that nobody awaited.

It is said when the object is collected.

It is said when the program ends.
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
