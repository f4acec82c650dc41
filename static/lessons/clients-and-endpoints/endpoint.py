"""An endpoint that asks two services"""

import httpx
from fastapi import FastAPI

BASE = "https://example.org"
app = FastAPI()


@app.get("/desk")
async def desk():
    async with httpx.AsyncClient(base_url=BASE) as client:
        orders = await client.get("/orders")
        stock = await client.get("/stock")
    print("the answer is ready")
    return orders.json(), stock.json()
