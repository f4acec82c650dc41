"""Deux façons de ne plus attendre

`wait_for` limite une seule attente, `asyncio.timeout` tout un bloc. Tous deux
annulent ce qui dure trop longtemps et lèvent TimeoutError.
"""

import asyncio


async def repondre(secondes):
    await asyncio.sleep(secondes)  # réfléchir
    return f"une réponse après {secondes} s"


async def main():
    print(await asyncio.wait_for(repondre(1), timeout=2))

    try:
        await asyncio.wait_for(repondre(5), timeout=2)
    except TimeoutError:
        print("wait_for : pas de réponse en 2 s")

    try:
        async with asyncio.timeout(3):
            print(await repondre(1))
            print(await repondre(4))
    except TimeoutError:
        print("timeout : le bloc a duré plus de 3 s")


asyncio.run(main())
