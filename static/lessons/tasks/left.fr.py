"""Personne n’attend la tâche"""

import asyncio


async def laver(linge):
    print(f"{linge} : en machine")
    await asyncio.sleep(2)
    print(f"{linge} : propres")


async def main():
    t = asyncio.create_task(laver("draps"))
    await asyncio.sleep(1)
    print("je quitte la maison")


asyncio.run(main())
