"""Un à la fois devant le compteur"""

import asyncio

dedans = 0
verrou = asyncio.Lock()


async def entrer(porte):
    global dedans
    async with verrou:
        vu = dedans
        await asyncio.sleep(1)
        dedans = vu + 1
    print(f"{porte} a fini")


async def main():
    gens = [entrer("A"), entrer("B")]
    await asyncio.gather(*gens)
    print(f"dedans : {dedans}")


asyncio.run(main())
