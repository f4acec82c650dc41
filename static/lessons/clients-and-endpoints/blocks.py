"""A client that blocks"""

import asyncio
import requests


async def page(name):
    requests.get(f"https://example.org/{name}")
    print(name, "is here")


async def main():
    await asyncio.gather(
        page("lyon"),
        page("oslo"),
    )


asyncio.run(main())
