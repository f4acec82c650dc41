"""Une course, réglée par un verrou

Le verrou ne laisse qu’une tâche à la fois lire le solde et l’écrire. C’est plus
long, et c’est juste.
"""

import asyncio

solde = 100
verrou = asyncio.Lock()


async def retirer(qui, somme):
    global solde
    async with verrou:
        vu = solde
        await asyncio.sleep(1)  # demander à la banque
        solde = vu - somme
    print(qui, "laisse", solde)


async def main():
    await asyncio.gather(retirer("Ada", 30), retirer("Ben", 50))
    print("Sur le compte :", solde, "- ce devrait être 20")


asyncio.run(main())
