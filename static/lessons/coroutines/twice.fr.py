"""La même coroutine, deux fois"""

import asyncio


async def peser(colis):
    await asyncio.sleep(1)
    return f"{colis} : 7 kg"


async def main():
    pesee = peser("livres")
    print(await pesee)
    print(await pesee)


asyncio.run(main())
