"""One fails, and main leaves"""

import asyncio


async def ask(city, seconds):
    await asyncio.sleep(seconds)
    if city == "Oslo":
        raise ValueError(city)
    print(f"{city} answers")


async def main():
    try:
        await asyncio.gather(
            ask("Rome", 3),
            ask("Oslo", 1),
            return_exceptions=True,
        )
    except ValueError as error:
        print(f"no answer: {error}")


asyncio.run(main())
