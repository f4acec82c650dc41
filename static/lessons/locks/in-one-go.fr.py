"""Lire et écrire d’un seul trait"""

import asyncio

dedans = 0


async def entrer(porte):
    global dedans
    await asyncio.sleep(1)
    vu = dedans
    dedans = vu + 1
    print(f"{porte} écrit {dedans}")


async def main():
    gens = [entrer("A"), entrer("B")]
    await asyncio.gather(*gens)
    print(f"dedans : {dedans}")


asyncio.run(main())
