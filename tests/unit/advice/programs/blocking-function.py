import asyncio
import time


def read(name):
    time.sleep(1)
    return name.upper()


async def load(name):
    text = read(name)
    print(text)


async def main():
    await asyncio.gather(load("a"), load("b"))


asyncio.run(main())
