"""Annuler une tâche

`cancel` ne fait que demander. L’exception est levée dans la tâche, à son `await` :
elle peut encore ranger, et ranger peut prendre du temps.
"""

import asyncio


async def enregistrer():
    minutes = 0
    try:
        while True:
            await asyncio.sleep(1)  # ça tourne
            minutes += 1
            print("enregistré :", minutes)
    except asyncio.CancelledError:
        print("stop : le fichier est écrit")
        await asyncio.sleep(0.5)  # écrire
        print("écrit")
        raise


async def main():
    micro = asyncio.create_task(enregistrer(), name="micro")
    await asyncio.sleep(2.5)  # le concert
    micro.cancel()
    try:
        await micro
    except asyncio.CancelledError:
        print("annulé :", micro.cancelled())


asyncio.run(main())
