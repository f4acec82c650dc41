"""One page after the other with httpx"""

import asyncio
import httpx

BASE = "https://example.org"


async def main():
    async with httpx.AsyncClient(base_url=BASE) as client:
        for name in ("lyon", "oslo", "rome"):
            await client.get(f"/{name}")
            print(name, "is here")


asyncio.run(main())
