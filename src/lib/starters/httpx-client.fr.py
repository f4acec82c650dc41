"""Une réponse qu’il faut pour la question suivante, avec httpx

Il faut connaître l’auteur avant de demander ses livres. Seul ce qui ne dépend
pas l’un de l’autre peut se recouvrir.
"""

import asyncio

import httpx


async def main():
    async with httpx.AsyncClient(base_url="https://bibliotheque.example") as client:
        auteur = await client.get("/auteur")
        print("on connaît l’auteur")

        livres, prix = await asyncio.gather(
            client.get(f"/livres?de={auteur}"),
            client.get(f"/prix?pour={auteur}"),
        )
        print("et ses livres, et ses prix")


asyncio.run(main())
