"""Un await qui n’attend pas"""

import asyncio


async def goûter(plat):
    return f"{plat} : c’est bon"


async def cuire(plat):
    for essai in [1, 2]:
        print(essai, await goûter(plat))


async def main():
    await asyncio.gather(
        cuire("riz"),
        cuire("pois"),
    )


asyncio.run(main())
