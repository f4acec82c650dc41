"""Attendre une tâche plus tard"""

import asyncio


async def laver(linge):
    await asyncio.sleep(2)
    return f"{linge} : propres"


async def main():
    t = asyncio.create_task(laver("draps"))
    await asyncio.sleep(3)
    print("retour des courses")
    print(await t)
    print(await t)


asyncio.run(main())
