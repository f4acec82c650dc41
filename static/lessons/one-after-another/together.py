"""Three calls, together"""

import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    print(f"{town} answers")


async def main():
    await asyncio.gather(
        ask("Brest", 1),
        ask("Lille", 3),
        ask("Nice", 2),
    )


asyncio.run(main())
