"""Une boucle d’await

Un `await` dans une boucle finit avant que le tour suivant commence. Rien ne se
recouvre, quel que soit le nombre de tours.
"""

import asyncio


async def reduire(image):
    await asyncio.sleep(0.4)  # réduire
    return image + " en petit"


async def main():
    petites = []
    for image in ["chat", "chien", "coq", "hibou", "porc"]:
        petites.append(await reduire(image))
        print("prête :", petites[-1])


asyncio.run(main())
