"""Ce que la limite fait à l’appel"""

import asyncio


async def appel(nom, secondes):
    try:
        await asyncio.sleep(secondes)
    except asyncio.CancelledError:
        print(f"{nom} est coupé")
        raise


async def main():
    try:
        bob = appel("Bob", 5)
        await asyncio.wait_for(bob, timeout=2)
    except TimeoutError:
        print("temps écoulé")


asyncio.run(main())
