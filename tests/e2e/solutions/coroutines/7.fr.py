"""La même coroutine, deux fois"""

import asyncio


async def peser(colis):
    await asyncio.sleep(1)
    return f"{colis} : 7 kg"


async def main():
    print(await peser("livres"))
    print(await peser("livres"))


asyncio.run(main())
