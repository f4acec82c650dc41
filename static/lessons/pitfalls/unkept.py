"""Nobody waits for this task"""

import asyncio


async def save(text):
    await asyncio.sleep(2)  # write
    print("saved:", text)


async def main():
    asyncio.create_task(save("draft"))
    await asyncio.sleep(1)  # other work
    print("main is done")


asyncio.run(main())
