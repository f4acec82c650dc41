"""Un appel qui n’exécute rien"""

import asyncio


async def peser(colis):
    print(f"je pèse {colis}")
    await asyncio.sleep(1)
    return 7


async def main():
    pesee = peser("les livres")
    print("appelée")
    kilos = await pesee
    print(f"{kilos} kg")


asyncio.run(main())
