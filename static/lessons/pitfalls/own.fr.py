"""S’attendre soi-même"""

import asyncio

stylo = asyncio.Lock()


async def signer(nom):
    async with stylo:
        print("signé :", nom)


async def main():
    async with stylo:
        print("main a le stylo")
        await signer("Ada")
    print("fini")


asyncio.run(main())
