import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("no")


async def work():
    await asyncio.sleep(3)
    print("done all the same")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(work())
    except* ValueError as errors:
        print("failed:", errors.exceptions)
    await asyncio.sleep(4)


asyncio.run(main())
