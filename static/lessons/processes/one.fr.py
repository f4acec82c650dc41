"""Des sommes dans des coroutines"""

import asyncio


async def somme(nom):
    total = sum(range(1000))  # sim: 1s cpu
    return f"{nom} : {total}"


async def main():
    sommes = await asyncio.gather(
        somme("nord"),
        somme("sud"),
        somme("ouest"),
    )
    print(sommes)


asyncio.run(main())
