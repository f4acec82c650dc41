"""An endpoint that asks two services"""

import asyncio
import httpx
from fastapi import FastAPI

BASE = "https://example.org"
app = FastAPI()


@app.get("/desk")
async def desk():
    async with httpx.AsyncClient(base_url=BASE) as client:
        orders, stock = await asyncio.gather(
            client.get("/orders"),
            client.get("/stock"),
        )
    print("the answer is ready")
    return orders.json(), stock.json()
