import asyncio


async def fetch(name):
    await asyncio.sleep(1)  # GET /
    print(f"{name} is here")


async def main():
    await fetch("A")
    await fetch("B")
    await fetch("C")


asyncio.run(main())
