"""Three pages at once with httpx"""

import asyncio
import httpx

BASE = "https://example.org"


async def page(client, name):
    await client.get(f"/{name}")
    print(name, "is here")


async def main():
    async with httpx.AsyncClient(base_url=BASE) as client:
        await asyncio.gather(*(page(client, name) for name in ("lyon", "oslo", "rome")))


asyncio.run(main())
