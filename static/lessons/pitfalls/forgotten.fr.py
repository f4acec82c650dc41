"""Il manque un await"""

import asyncio


async def poster(lettre):
    await asyncio.sleep(1)  # à la boîte
    print("postée :", lettre)


async def main():
    poster("pour Ada")
    await poster("pour Ben")
    print("fini")


asyncio.run(main())
