"""Trois fichiers avec open

Un simple `open` bloque le fil pendant qu’il lit. La boucle est immobile, et
toutes les autres tâches avec elle : regardez l’horloge.
"""

import asyncio


async def horloge():
    for tic in range(4):
        print("tic", tic)
        await asyncio.sleep(0.1)  # tic


async def lire(chemin):
    with open(chemin) as fichier:
        texte = fichier.read()
    print("lu :", chemin)
    return texte


async def main():
    await asyncio.gather(horloge(), lire("un.txt"), lire("deux.txt"), lire("trois.txt"))


asyncio.run(main())
