"""Trois pages à la fois avec httpx"""

import asyncio
import httpx

BASE = "https://example.org"


async def page(client, nom):
    await client.get(f"/{nom}")
    print(nom, "est là")


async def main():
    async with httpx.AsyncClient(base_url=BASE) as client:
        await asyncio.gather(*(page(client, nom) for nom in ("lyon", "oslo", "rome")))


asyncio.run(main())
