import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("no")


async def work():
    await asyncio.sleep(3)
    print("done all the same")


async def main():
    try:
        await asyncio.gather(fail(), work())
    except ValueError as error:
        print("failed:", error)
    await asyncio.sleep(4)


asyncio.run(main())
