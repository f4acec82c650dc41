"""Un appel qui bloque la boucle

`time.sleep` ne connaît pas la boucle : il retient le fil. Pendant deux secondes
rien d’autre ne s’exécute, et le cœur s’arrête.
"""

import asyncio
import time


async def pouls():
    for battement in range(1, 6):
        print("battement", battement)
        await asyncio.sleep(0.5)  # repos


def vieille_bibliotheque():
    time.sleep(2)
    return "un rapport"


async def main():
    coeur = asyncio.create_task(pouls(), name="pouls")
    await asyncio.sleep(0.6)  # tout est calme
    print("Reçu :", vieille_bibliotheque())
    await coeur


asyncio.run(main())
