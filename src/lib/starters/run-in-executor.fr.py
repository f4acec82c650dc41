"""Le même appel, dans un fil

`run_in_executor` confie l’appel à un fil et attend son résultat. Il dure encore
deux secondes, mais la boucle est libre, et le cœur bat.
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
    boucle = asyncio.get_running_loop()
    coeur = asyncio.create_task(pouls(), name="pouls")
    await asyncio.sleep(0.6)  # tout est calme
    print("Reçu :", await boucle.run_in_executor(None, vieille_bibliotheque))
    await coeur


asyncio.run(main())
