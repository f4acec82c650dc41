"""Trois fichiers avec aiofiles

`aiofiles` lit dans des fils, et la coroutine attend le résultat. Les fichiers
sont lus en même temps, et l’horloge continue.
"""

import asyncio

import aiofiles


async def horloge():
    for tic in range(4):
        print("tic", tic)
        await asyncio.sleep(0.1)  # tic


async def lire(chemin):
    async with aiofiles.open(chemin) as fichier:
        texte = await fichier.read()
    print("lu :", chemin)
    return texte


async def main():
    await asyncio.gather(horloge(), lire("un.txt"), lire("deux.txt"), lire("trois.txt"))


asyncio.run(main())
