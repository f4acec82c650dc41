import asyncio


async def save(text):
    await asyncio.sleep(1)
    print("saved", text)


async def main():
    save("a")
    print("end")


asyncio.run(main())
