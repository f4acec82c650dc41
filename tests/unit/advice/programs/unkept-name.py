import asyncio


async def save(text):
    await asyncio.sleep(2)
    print("saved", text)


async def main():
    task = asyncio.create_task(save("a"))
    await asyncio.sleep(1)
    return "end"


print(asyncio.run(main()))
