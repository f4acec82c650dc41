"""Une fonction appelle une coroutine"""

import asyncio


async def compter():
    await asyncio.sleep(1)  # compter
    return 42


def rapport():
    nombre = compter()
    print("compté :", type(nombre).__name__)


async def main():
    rapport()


asyncio.run(main())
