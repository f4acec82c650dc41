"""Un point d’accès, deux services"""

import httpx
from fastapi import FastAPI

BASE = "https://example.org"
app = FastAPI()


@app.get("/bureau")
async def bureau():
    async with httpx.AsyncClient(base_url=BASE) as client:
        commandes = await client.get("/commandes")
        stock = await client.get("/stock")
    print("la réponse est prête")
    return commandes.json(), stock.json()
