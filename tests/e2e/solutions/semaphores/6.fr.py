"""Une requête à la fois"""

import asyncio

limite = asyncio.Semaphore(4)
en_cours = 0


async def chercher():
    global en_cours
    async with limite:
        en_cours += 1
        if en_cours > 4:
            print("refusé")
        await asyncio.sleep(1)
        en_cours -= 1


async def main():
    travaux = [chercher() for _ in range(12)]
    await asyncio.gather(*travaux)


asyncio.run(main())
