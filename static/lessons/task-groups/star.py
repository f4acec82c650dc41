"""except* and a group of exceptions"""

import asyncio


async def check(part):
    await asyncio.sleep(1)
    raise ValueError(part)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(check("fuel"))
            tg.create_task(check("radio"))
    except* ValueError as group:
        print(group.exceptions)


asyncio.run(main())
