"""Qui arrive pendant un tour"""

import asyncio


async def invité(nom, ami=None):
    print(nom)
    if ami:
        await asyncio.gather(invité(ami))


async def main():
    await asyncio.gather(
        invité("Ada", "Dan"),
        invité("Bob"),
        invité("Cléo"),
    )


asyncio.run(main())
