"""Taking turns

`sleep(0)` gives up the turn and joins the ready queue at its end. All of this
happens at one instant: look at it by steps.
"""

import asyncio


async def count(name):
    for number in (1, 2, 3):
        print(name, number)
        await asyncio.sleep(0)  # your turn


async def main():
    await asyncio.gather(count("ping"), count("pong"))


asyncio.run(main())
