import asyncio


async def fetch(name):
    await asyncio.sleep(1)  # GET /
    print(f"{name} is here")


async def main():
    await asyncio.gather(fetch("A"), fetch("B"), fetch("C"))


asyncio.run(main())
