"""Réveiller n’est pas exécuter"""

import asyncio


async def caisse():
    print("caisse : payé")


async def four():
    print("four : pain")
    await asyncio.sleep(0)
    print("four : gâteau")


async def main():
    paiement = asyncio.create_task(caisse())
    cuisson = asyncio.create_task(four())
    await paiement
    print("main : merci")
    await cuisson


asyncio.run(main())
