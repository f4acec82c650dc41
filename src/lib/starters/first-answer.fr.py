"""La première réponse gagne

On demande le même fichier à trois serveurs. Dès que l’un d’eux l’a envoyé, on
dit aux autres d’arrêter.
"""

import asyncio


async def demander(serveur, secondes):
    await asyncio.sleep(secondes)  # le réseau
    return serveur


async def main():
    oslo = asyncio.create_task(demander("Oslo", 2.5), name="Oslo")
    lagos = asyncio.create_task(demander("Lagos", 1.5), name="Lagos")
    lima = asyncio.create_task(demander("Lima", 3), name="Lima")
    envois = [oslo, lagos, lima]
    finis, en_cours = await asyncio.wait(envois, return_when=asyncio.FIRST_COMPLETED)
    for envoi in en_cours:
        envoi.cancel()
    for envoi in finis:
        print("Le fichier vient de", envoi.result())


asyncio.run(main())
