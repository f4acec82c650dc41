"""Ici, gather n’aide pas"""

import asyncio
import time


def lire(nom):
    time.sleep(1)  # disque lent
    print(nom, "est lu")


async def page(nom):
    lire(nom)


async def main():
    await asyncio.gather(
        page("un"),
        page("deux"),
        page("trois"),
    )


asyncio.run(main())
