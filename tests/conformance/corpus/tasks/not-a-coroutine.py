"""What is no coroutine cannot become a task (tasks.Task.__init__, tasks.ensure_future)."""

import asyncio

async def main():
    for wrong in (7, 'text', None, main):
        try:
            asyncio.create_task(wrong)
        except TypeError as e:
            print(str(e).split(' at 0x')[0])
    for wrong in (7, None):
        try:
            asyncio.ensure_future(wrong)
        except TypeError as e:
            print(e)

asyncio.run(main())
