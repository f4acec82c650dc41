"""Chacun attend l’autre

Chaque convive tient une chose et attend l’autre. Personne ne posera jamais
rien : c’est un interblocage.
"""

import asyncio

pain = asyncio.Lock()
couteau = asyncio.Lock()


async def convive(nom, premier, second):
    async with premier:
        print(nom, "a une main prise")
        await asyncio.sleep(1)  # chercher des yeux
        async with second:
            print(nom, "mange")


async def main():
    await asyncio.gather(convive("Ada", pain, couteau), convive("Ben", couteau, pain))


asyncio.run(main())
