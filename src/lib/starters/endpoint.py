"""An endpoint that asks two services

The handler of a web page asks both services at once, and answers as soon as the
slower one has. The server calls the handler; here Swimloop does.
"""

import asyncio

import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/dashboard")
async def dashboard():
    async with httpx.AsyncClient() as client:
        orders, stock = await asyncio.gather(
            client.get("https://orders.example/today"),  # sim: 0.8s
            client.get("https://stock.example/levels"),  # sim: 1.4s
        )
    return {"orders": orders.json(), "stock": stock.json()}
