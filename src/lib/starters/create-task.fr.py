"""Une tâche en arrière-plan

`create_task` met une coroutine dans la file des prêtes et rend la main aussitôt.
Elle s’exécute dès que celle qui l’a créée attend quelque chose.
"""

import asyncio


async def cuire(plat, minutes):
    print(plat, "entre dans le four")
    await asyncio.sleep(minutes)  # au four
    print(plat, "est cuit")
    return plat


async def main():
    pain = asyncio.create_task(cuire("le pain", 3), name="pain")
    gratin = asyncio.create_task(cuire("le gratin", 2), name="gratin")
    print("Les deux tâches existent, aucune n’a commencé")

    # Le four travaille pendant qu’on met la table.
    await asyncio.sleep(1)  # mettre la table
    print("La table est mise")

    print("Sur la table :", await pain, "et", await gratin)


asyncio.run(main())
