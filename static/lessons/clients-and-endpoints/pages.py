"""Two pages with aiohttp"""

import asyncio
import aiohttp


async def page(session, name):
    url = f"https://example.org/{name}"
    async with session.get(url) as answer:
        text = await answer.text()
    print(name, "is here")
    return text


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(
            page(session, "lyon"),
            page(session, "oslo"),
        )


asyncio.run(main())
