"""A loop of awaits

An `await` inside a loop ends before the next turn of the loop begins. Nothing
overlaps, however many turns there are.
"""

import asyncio


async def resize(picture):
    await asyncio.sleep(0.4)  # resize
    return picture + " (small)"


async def main():
    small = []
    for picture in ["cat", "dog", "hen", "owl", "pig"]:
        small.append(await resize(picture))
        print("ready:", small[-1])


asyncio.run(main())
