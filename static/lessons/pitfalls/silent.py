"""An error nobody looks at"""

import asyncio


async def save(text):
    await asyncio.sleep(1)  # write
    raise OSError("disk is full")


async def main():
    task = asyncio.create_task(save("draft"))
    await asyncio.sleep(2)  # other work
    print("all is well")


asyncio.run(main())
