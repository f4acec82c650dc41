"""A call without await

Calling a coroutine function runs none of its code: it only makes a coroutine.
`await` is what runs it.
"""

import asyncio


async def add(a, b):
    print("adding", a, "and", b)
    await asyncio.sleep(1)  # slow sums
    return a + b


async def main():
    later = add(1, 2)
    print("The call gave", type(later))

    # Only now does the code of add() run.
    total = await later
    print("The await gave", total)


asyncio.run(main())
