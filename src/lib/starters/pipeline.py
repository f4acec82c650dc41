"""A pipeline

Each stage takes from one queue and puts into the next, so all stages work at
the same time, on different letters. `None` closes them one after another.
"""

import asyncio


async def stage(verb, seconds, inbox, outbox):
    while True:
        letter = await inbox.get()
        if letter is None:
            break
        await asyncio.sleep(seconds)  # work
        print(letter, "is", verb)
        await outbox.put(letter)
    await outbox.put(None)


async def main():
    letters = asyncio.Queue()
    stamped = asyncio.Queue()
    sorted_ = asyncio.Queue()
    delivered = asyncio.Queue()
    for letter in ["A", "B", "C", "D", None]:
        await letters.put(letter)
    await asyncio.gather(
        stage("stamped", 1, letters, stamped),
        stage("sorted", 1.5, stamped, sorted_),
        stage("delivered", 1, sorted_, delivered),
    )


asyncio.run(main())
