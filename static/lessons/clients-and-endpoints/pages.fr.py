"""Deux pages avec aiohttp"""

import asyncio
import aiohttp


async def page(session, nom):
    url = f"https://example.org/{nom}"
    async with session.get(url) as reponse:
        text = await reponse.text()
    print(nom, "est là")
    return text


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(
            page(session, "lyon"),
            page(session, "oslo"),
        )


asyncio.run(main())
