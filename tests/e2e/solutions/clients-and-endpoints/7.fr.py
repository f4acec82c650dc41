"""Un point d’accès, deux services"""

import asyncio
import httpx
from fastapi import FastAPI

BASE = "https://example.org"
app = FastAPI()


@app.get("/bureau")
async def bureau():
    async with httpx.AsyncClient(base_url=BASE) as client:
        commandes, stock = await asyncio.gather(
            client.get("/commandes"),
            client.get("/stock"),
        )
    print("la réponse est prête")
    return commandes.json(), stock.json()
