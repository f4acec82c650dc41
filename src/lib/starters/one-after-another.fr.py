"""Trois requêtes, l’une après l’autre

Chaque requête commence quand la précédente a fini : les attentes s’ajoutent.
"""

import asyncio


async def charger(page):
    print("demande :", page)
    await asyncio.sleep(2)  # le réseau
    print("reçu :", page)
    return page


async def main():
    pages = []
    pages.append(await charger("infos"))
    pages.append(await charger("météo"))
    pages.append(await charger("sport"))
    print(pages)


asyncio.run(main())
