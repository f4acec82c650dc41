import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    return name.upper()


async def main():
    page = "start"
    for _ in range(3):
        page = await fetch(page)
        print(page)
    for name in ["news", "sport"]:
        page = await fetch(name)
        if page == "NEWS":
            break


asyncio.run(main())
