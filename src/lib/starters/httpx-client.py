"""An answer that the next question needs, with httpx

Who the author is must be known before the books can be asked for. Only what
does not depend on each other can overlap.
"""

import asyncio

import httpx


async def main():
    async with httpx.AsyncClient(base_url="https://library.example") as client:
        author = await client.get("/author")
        print("the author is known")

        books, prizes = await asyncio.gather(
            client.get(f"/books?by={author}"),
            client.get(f"/prizes?of={author}"),
        )
        print("so are the books and the prizes")


asyncio.run(main())
