"""A hundred requests, ten at a time

All hundred tasks start at once, but the semaphore lets only ten of them ask the
server at the same time.
"""

import asyncio


async def request(number, gate):
    async with gate:
        await asyncio.sleep(0.5)  # the server works
    return number


async def main():
    gate = asyncio.Semaphore(10)
    answers = await asyncio.gather(*[request(number, gate) for number in range(100)])
    print(len(answers), "answers")


asyncio.run(main())
