"""Un appel sans await

Appeler une fonction `async` n’exécute rien de son code : l’appel crée seulement
une coroutine. C’est `await` qui l’exécute.
"""

import asyncio


async def ajouter(a, b):
    print("on ajoute", a, "et", b)
    await asyncio.sleep(1)  # calcul lent
    return a + b


async def main():
    plus_tard = ajouter(1, 2)
    print("L’appel a donné", type(plus_tard))

    # C’est maintenant que le code de ajouter() s’exécute.
    somme = await plus_tard
    print("L’await a donné", somme)


asyncio.run(main())
