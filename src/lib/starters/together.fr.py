"""Trois requêtes, ensemble

`gather` les lance toutes les trois avant d’attendre : les attentes se recouvrent.
"""

import asyncio


async def charger(page):
    print("demande :", page)
    await asyncio.sleep(2)  # le réseau
    print("reçu :", page)
    return page


async def main():
    pages = await asyncio.gather(
        charger("infos"),
        charger("météo"),
        charger("sport"),
    )
    print(pages)


asyncio.run(main())
