"""Une tâche qui dit non"""

import asyncio


async def briller():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("non !")
    await asyncio.sleep(2)
    return "toujours allumée"


async def main():
    lampe = asyncio.create_task(briller())
    await asyncio.sleep(1)
    lampe.cancel()
    print(await lampe)
    print(lampe.cancelled())


asyncio.run(main())
