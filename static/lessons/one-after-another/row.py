"""Three calls, one after another"""

import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    print(f"{town} answers")


async def main():
    await ask("Brest", 1)
    await ask("Lille", 3)
    await ask("Nice", 2)


asyncio.run(main())
