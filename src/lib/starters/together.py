"""Three requests, together

`gather` starts all three before it waits, so the waits overlap.
"""

import asyncio


async def request(page):
    print("asks for", page)
    await asyncio.sleep(2)  # the network
    print("has", page)
    return page


async def main():
    pages = await asyncio.gather(
        request("news"),
        request("weather"),
        request("sport"),
    )
    print(pages)


asyncio.run(main())
