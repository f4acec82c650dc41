"""Un client qui bloque"""

import asyncio
import requests


async def page(nom):
    requests.get(f"https://example.org/{nom}")
    print(nom, "est là")


async def main():
    await asyncio.gather(
        page("lyon"),
        page("oslo"),
    )


asyncio.run(main())
