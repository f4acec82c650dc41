"""Une horloge près d’une somme"""

import asyncio


def somme():
    total = sum(range(1000))  # sim: 2s cpu
    print("total :", total)


async def horloge():
    for tic in range(4):
        print("tic", tic)
        await asyncio.sleep(0.5)  # tic


async def main():
    await asyncio.gather(
        horloge(),
        asyncio.to_thread(somme),
    )


asyncio.run(main())
