import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    news = await fetch("news", 1)
    sport = await fetch("sport", 2)
    print(news, sport)


asyncio.run(main())
