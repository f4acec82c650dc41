import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name.upper()


async def main():
    pages = []
    for name, seconds in [("news", 1), ("sport", 2)]:
        # the longest wait decides
        page = await fetch(name, seconds)  # a page
        pages.append(page)
        print(page)
    print(pages)


asyncio.run(main())
