"""Réessayer, de plus en plus tard

Après un échec, chaque client attend deux fois plus longtemps que la fois d’avant :
un serveur en difficulté est ainsi laissé en paix.
"""

import asyncio


async def demander(serveur, essai):
    await asyncio.sleep(0.5)  # le réseau
    if essai < len(serveur):
        raise ConnectionError("débordé")
    return f"{serveur} répond à l’essai {essai}"


async def client(serveur):
    pause = 1
    for essai in range(1, 5):
        try:
            print(await demander(serveur, essai))
            return
        except ConnectionError as erreur:
            print(f"{serveur} est {erreur} : pause de {pause} s")
            await asyncio.sleep(pause)  # patienter
            pause *= 2


async def main():
    await asyncio.gather(client("bd"), client("api"))


asyncio.run(main())
