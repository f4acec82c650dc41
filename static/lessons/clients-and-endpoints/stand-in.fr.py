"""Ce qui n’est pas là"""

import asyncio
import httpx

BASE = "https://example.org"


async def main():
    async with httpx.AsyncClient(base_url=BASE) as client:
        reponse = await client.get("/lyon")
        print(reponse.status_code)


asyncio.run(main())
