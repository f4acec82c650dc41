"""One await is missing"""

import asyncio


async def post(letter):
    await asyncio.sleep(1)  # to the box
    print("posted:", letter)


async def main():
    post("to Ada")
    await post("to Ben")
    print("done")


asyncio.run(main())
