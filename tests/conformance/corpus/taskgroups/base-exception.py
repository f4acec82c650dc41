"""SystemExit of a child goes through the group as it is (taskgroups.TaskGroup._is_base_error)."""

import asyncio

async def leaving():
    await asyncio.sleep(1)
    raise SystemExit(3)

async def other():
    try:
        await asyncio.sleep(5)
    finally:
        print('other')

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(other())
        group.create_task(leaving())

asyncio.run(main())
