"""Des pages avec aiohttp

Une session, une tâche par page : les connexions attendent en même temps, dans
un seul fil.
"""

import asyncio

import aiohttp


async def page_de(session, ville):
    async with session.get(f"https://meteo.example/{ville}") as reponse:
        texte = await reponse.text()
    print(ville, "est là")
    return texte


async def main():
    async with aiohttp.ClientSession() as session:
        pages = await asyncio.gather(
            page_de(session, "lyon"),
            page_de(session, "oslo"),
            page_de(session, "rome"),
        )
    print(len(pages), "pages")


asyncio.run(main())
