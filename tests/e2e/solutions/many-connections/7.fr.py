"""Un traitement bloque"""

import asyncio
import time


async def bon(nom):
    await asyncio.sleep(1)  # réseau
    print("réponse :", nom)


async def lent():
    await asyncio.sleep(0.5)  # réseau
    await asyncio.to_thread(time.sleep, 3)  # vieille bibliothèque
    print("réponse : lent")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(lent())
        for nom in ("Ada", "Ben", "Eve"):
            tg.create_task(bon(nom))


asyncio.run(main())
