import asyncio


async def fetch(name):
    await asyncio.sleep(0.5)
    return name


async def main():
    pages = []
    for name in ["news", "sport", "weather"]:
        pages.append(await fetch(name))
    print(pages)


asyncio.run(main())
