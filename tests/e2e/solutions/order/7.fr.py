"""L’un, puis l’autre"""

import asyncio


async def orateur(nom):
    for mot in [1, 2, 3]:
        print(nom, mot)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(
        orateur("Ada"),
        orateur("Bob"),
    )


asyncio.run(main())
