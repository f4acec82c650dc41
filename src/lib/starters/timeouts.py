"""Two ways to stop waiting

`wait_for` limits one awaitable, `asyncio.timeout` limits a whole block. Both
cancel what takes too long and raise TimeoutError.
"""

import asyncio


async def answer(seconds):
    await asyncio.sleep(seconds)  # thinking
    return f"an answer after {seconds} s"


async def main():
    print(await asyncio.wait_for(answer(1), timeout=2))

    try:
        await asyncio.wait_for(answer(5), timeout=2)
    except TimeoutError:
        print("wait_for: no answer within 2 s")

    try:
        async with asyncio.timeout(3):
            print(await answer(1))
            print(await answer(4))
    except TimeoutError:
        print("timeout: the block took more than 3 s")


asyncio.run(main())
