"""Three questions at once"""

import asyncio


async def ask(city, seconds):
    await asyncio.sleep(seconds)
    print(f"{city} answers")
    return city


async def main():
    cities = await asyncio.gather(
        ask("Rome", 3),
        ask("Oslo", 1),
        ask("Lima", 2),
    )
    print(cities)


asyncio.run(main())
