"""Une page après l’autre avec httpx"""

import asyncio
import httpx

BASE = "https://example.org"


async def main():
    async with httpx.AsyncClient(base_url=BASE) as client:
        for nom in ("lyon", "oslo", "rome"):
            await client.get(f"/{nom}")
            print(nom, "est là")


asyncio.run(main())
