"""Une chaîne

Chaque étape prend dans une file et met dans la suivante : toutes travaillent en
même temps, chacune sur sa lettre. `None` les ferme l’une après l’autre.
"""

import asyncio


async def etape(etat, secondes, entree, sortie):
    while True:
        lettre = await entree.get()
        if lettre is None:
            break
        await asyncio.sleep(secondes)  # travail
        print(lettre, "est", etat)
        await sortie.put(lettre)
    await sortie.put(None)


async def main():
    lettres = asyncio.Queue()
    timbrees = asyncio.Queue()
    triees = asyncio.Queue()
    remises = asyncio.Queue()
    for lettre in ["A", "B", "C", "D", None]:
        await lettres.put(lettre)
    await asyncio.gather(
        etape("timbrée", 1, lettres, timbrees),
        etape("triée", 1.5, timbrees, triees),
        etape("remise", 1, triees, remises),
    )


asyncio.run(main())
