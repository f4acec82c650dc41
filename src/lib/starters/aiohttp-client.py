"""Pages with aiohttp

One session, a task for each page: the connections wait at the same time, on one
thread.
"""

import asyncio

import aiohttp


async def page_of(session, city):
    async with session.get(f"https://weather.example/{city}") as response:
        text = await response.text()
    print(city, "is here")
    return text


async def main():
    async with aiohttp.ClientSession() as session:
        pages = await asyncio.gather(
            page_of(session, "lyon"),
            page_of(session, "oslo"),
            page_of(session, "rome"),
        )
    print(len(pages), "pages")


asyncio.run(main())
