import asyncio


async def save(text):
    await asyncio.sleep(2)
    print("saved", text)


async def main():
    task = asyncio.create_task(save("a"))
    await asyncio.sleep(1)
    print("end")
    await task
    asyncio.create_task(save("b"))
    await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()})


asyncio.run(main())
