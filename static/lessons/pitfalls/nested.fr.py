"""Une boucle dans la boucle"""

import asyncio


async def compter():
    await asyncio.sleep(1)  # compter
    return 42


def rapport():
    return asyncio.run(compter())


async def main():
    print("compté :", rapport())


asyncio.run(main())
