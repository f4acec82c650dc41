"""The forgotten await

Without `await` the letter is written and never posted. Nothing fails; Python
only warns that the coroutine was never awaited.
"""

import asyncio


async def post(letter):
    await asyncio.sleep(1)  # to the letter box
    print("posted:", letter)


async def main():
    post("to Ada")
    await post("to Ben")
    print("all letters are posted, or so it seems")


asyncio.run(main())
