import asyncio


async def save(text):
    await asyncio.sleep(1)
    print("saved", text)


async def main():
    later = save("a")
    print("end")
    await later


asyncio.run(main())
