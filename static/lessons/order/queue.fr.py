"""Premier arrivé, premier servi"""

import asyncio


async def client(nom):
    print(f"{nom} : bonjour")
    await asyncio.sleep(0)
    print(f"{nom} : au revoir")


async def main():
    await asyncio.gather(
        client("Ada"),
        client("Bob"),
        client("Cléo"),
    )


asyncio.run(main())
