"""Une erreur que nul ne regarde"""

import asyncio


async def ecrire(texte):
    await asyncio.sleep(1)  # écrire
    raise OSError("disque plein")


async def main():
    task = asyncio.create_task(ecrire("brouillon"))
    await asyncio.sleep(2)  # autre chose
    print("tout va bien")


asyncio.run(main())
