"""A producer and two consumers

The queue has room for two. When it is full the producer waits, when it is empty
the consumers do; `None` tells them to go home.
"""

import asyncio


async def baker(counter):
    for number in range(1, 7):
        await asyncio.sleep(0.5)  # bake
        await counter.put(f"cake {number}")
        print("baked: cake", number)
    for _ in range(2):
        await counter.put(None)


async def guest(name, counter):
    while True:
        cake = await counter.get()
        if cake is None:
            break
        print(name, "eats", cake)
        await asyncio.sleep(3)  # eat
    print(name, "goes home")


async def main():
    counter = asyncio.Queue(maxsize=2)
    await asyncio.gather(baker(counter), guest("Ada", counter), guest("Ben", counter))


asyncio.run(main())
