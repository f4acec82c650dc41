import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(3)  # GET /slow
    except TimeoutError:
        print("too slow")


asyncio.run(main())
