"""Two requests a second

The lock keeps the distance between two starts. It is not held while the server
works, so the requests themselves overlap.
"""

import asyncio


async def request(number, turn):
    async with turn:
        await asyncio.sleep(0.5)  # keep the distance
    print("request", number, "leaves")
    await asyncio.sleep(2)  # the server works
    print("request", number, "is answered")


async def main():
    turn = asyncio.Lock()
    await asyncio.gather(*[request(number, turn) for number in range(1, 7)])


asyncio.run(main())
