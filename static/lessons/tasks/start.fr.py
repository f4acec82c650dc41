"""Une tâche démarre plus tard"""

import asyncio


async def laver(linge):
    print(f"{linge} : en machine")
    await asyncio.sleep(2)
    print(f"{linge} : propres")


async def main():
    t = asyncio.create_task(laver("draps"))
    print("tâche créée")
    await asyncio.sleep(1)
    print("café")
    await t


asyncio.run(main())
