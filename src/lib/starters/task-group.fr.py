"""Un groupe de tâches

Un TaskGroup attend toutes ses tâches. Si l’une échoue, il annule les autres, et
lève l’erreur quand toutes ont fini.
"""

import asyncio


async def grimper(qui, heures, tombe=False):
    try:
        await asyncio.sleep(heures)  # en montée
        if tombe:
            raise RuntimeError(qui + " glisse")
        print(qui, "est au sommet")
    except asyncio.CancelledError:
        print(qui, "fait demi-tour")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as cordee:
            cordee.create_task(grimper("Ada", 1))
            cordee.create_task(grimper("Ben", 2, tombe=True))
            cordee.create_task(grimper("Cléo", 3))
    except* RuntimeError as groupe:
        print("Accident :", groupe.exceptions[0])


asyncio.run(main())
