"""Un plat, un cuisinier"""

import asyncio


async def plat(nom, secondes):
    print(f"{nom} : au four")
    await asyncio.sleep(secondes)
    print(f"{nom} : sorti du four")


asyncio.run(plat("pain", 2))
