"""gather à la place d’une boucle"""

import asyncio


async def chercher(nom):
    await asyncio.sleep(1)  # chercher
    return nom.upper()


async def main():
    trouve = await asyncio.gather(chercher("ada"), chercher("ben"), chercher("eve"))
    print(trouve)


asyncio.run(main())
