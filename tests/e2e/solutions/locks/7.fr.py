"""Deux verrous pris en croix"""

import asyncio

stylo = asyncio.Lock()
papier = asyncio.Lock()


async def écrire(nom, premier, second):
    async with premier:
        await asyncio.sleep(1)
        async with second:
            print(f"{nom} écrit")


async def main():
    await asyncio.gather(
        écrire("Ann", stylo, papier),
        écrire("Bob", stylo, papier),
    )


asyncio.run(main())
