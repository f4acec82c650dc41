"""A coroutine

`async def` makes a function that can pause. `asyncio.run` starts it; at each
`await` it pauses, and later it goes on where it was.
"""

import asyncio


async def make_tea():
    print("The water is on")
    await asyncio.sleep(3)  # the water heats
    print("It boils")
    await asyncio.sleep(2)  # the tea draws
    return "tea"


cup = asyncio.run(make_tea())
print("Here is the", cup)
