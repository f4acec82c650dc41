"""Un fichier qui reste ouvert"""

import asyncio


async def copier():
    print("fichier ouvert")
    try:
        await asyncio.sleep(5)
    finally:
        print("fichier fermé")


async def main():
    try:
        async with asyncio.timeout(1):
            await copier()
    except TimeoutError:
        print("trop lent")


asyncio.run(main())
