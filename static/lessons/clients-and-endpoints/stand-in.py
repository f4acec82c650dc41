"""What is not there"""

import asyncio
import httpx

BASE = "https://example.org"


async def main():
    async with httpx.AsyncClient(base_url=BASE) as client:
        answer = await client.get("/lyon")
        print(answer.status_code)


asyncio.run(main())
