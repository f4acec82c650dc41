"""Une course, avec un seul fil

Entre la lecture du solde et son écriture, il y a un `await`. Ce qu’une autre
tâche écrit entre-temps est écrasé.
"""

import asyncio

solde = 100


async def retirer(qui, somme):
    global solde
    vu = solde
    await asyncio.sleep(1)  # demander à la banque
    solde = vu - somme
    print(qui, "laisse", solde)


async def main():
    await asyncio.gather(retirer("Ada", 30), retirer("Ben", 50))
    print("Sur le compte :", solde, "- ce devrait être 20")


asyncio.run(main())
