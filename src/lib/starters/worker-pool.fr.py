"""Une équipe au travail

Trois tâches se partagent une file : qui est libre prend le travail suivant. `join`
attend que chaque travail soit signalé comme fait ; puis l’équipe peut rentrer.
"""

import asyncio


async def ouvrier(nom, travaux):
    while True:
        secondes = await travaux.get()
        await asyncio.sleep(secondes)  # travail
        print(nom, "a fait un travail de", secondes, "s")
        travaux.task_done()


async def main():
    travaux = asyncio.Queue()
    for secondes in [1, 3, 2, 2, 1, 2, 1]:
        await travaux.put(secondes)

    ada = asyncio.create_task(ouvrier("Ada", travaux), name="Ada")
    ben = asyncio.create_task(ouvrier("Ben", travaux), name="Ben")
    cleo = asyncio.create_task(ouvrier("Cléo", travaux), name="Cléo")
    await travaux.join()
    ada.cancel()
    ben.cancel()
    cleo.cancel()
    print("Tous les travaux sont faits")


asyncio.run(main())
