"""Deux fichiers avec aiofiles"""

import asyncio
import aiofiles


async def lire(chemin):
    async with aiofiles.open(chemin) as file:
        text = await file.read()
    print("lu :", chemin)
    return text


async def main():
    await asyncio.gather(
        lire("un.txt"),
        lire("deux.txt"),
    )


asyncio.run(main())
