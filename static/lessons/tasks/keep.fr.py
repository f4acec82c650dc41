"""Garder ses tâches"""

import asyncio

actives = set()


async def laver(secondes):
    await asyncio.sleep(secondes)


async def main():
    for n in [1, 3]:
        t = asyncio.create_task(laver(n))
        actives.add(t)
        t.add_done_callback(actives.discard)
    await asyncio.sleep(2)
    print(len(actives), "actives")
    await asyncio.gather(*actives)


asyncio.run(main())
