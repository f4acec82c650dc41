"""A pending task to which nothing refers any more.

"Task was destroyed but it is pending" is said when it is collected.

Nothing is said.
"""

import asyncio


async def grandchild():
    pass


async def child():
    asyncio.create_task(grandchild())


async def main():
    asyncio.create_task(child())


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"]))
loop.run_until_complete(main())
loop.close()
