"""Une route qui interroge deux services

La fonction d’une page web interroge les deux services à la fois, et répond dès
que le plus lent l’a fait. Un serveur l’appelle ; ici, c’est Swimloop.
"""

import asyncio

import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/bilan")
async def bilan():
    async with httpx.AsyncClient() as client:
        commandes, stock = await asyncio.gather(
            client.get("https://commandes.example/jour"),  # sim: 0.8s
            client.get("https://stock.example/niveaux"),  # sim: 1.4s
        )
    return {"commandes": commandes.json(), "stock": stock.json()}
