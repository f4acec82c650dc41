"""Three requests, one after another

Each request begins when the one before has ended, so the waits add up.
"""

import asyncio


async def request(page):
    print("asks for", page)
    await asyncio.sleep(2)  # the network
    print("has", page)
    return page


async def main():
    pages = []
    pages.append(await request("news"))
    pages.append(await request("weather"))
    pages.append(await request("sport"))
    print(pages)


asyncio.run(main())
