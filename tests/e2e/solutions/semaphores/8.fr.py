"""Une barque qui ne revient pas"""

import asyncio

barques = asyncio.Semaphore(1)


async def ramer(nom):
    async with barques:
        await asyncio.sleep(1)
        if nom == "A":
            raise ValueError("rame perdue")
        print(f"{nom} est de retour")


async def main():
    rameurs = [ramer("A"), ramer("B")]
    await asyncio.gather(
        *rameurs,
        return_exceptions=True,
    )


asyncio.run(main())
