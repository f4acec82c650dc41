"""Personne n’attend cette tâche"""

import asyncio


async def ecrire(texte):
    await asyncio.sleep(2)  # écrire
    print("écrit :", texte)


async def main():
    asyncio.create_task(ecrire("brouillon"))
    await asyncio.sleep(1)  # autre chose
    print("main a fini")


asyncio.run(main())
