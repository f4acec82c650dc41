"""Les états d’une coroutine"""

import asyncio
from inspect import getcoroutinestate


async def peser():
    await asyncio.sleep(2)
    return 7


async def main():
    pesee = peser()
    print(getcoroutinestate(pesee))
    tache = asyncio.create_task(pesee)
    await asyncio.sleep(1)
    print(getcoroutinestate(pesee))
    await tache
    print(getcoroutinestate(pesee))


asyncio.run(main())
