"""Fan out, and collect

One task for each station. `gather` gives the answers back in the order of the
questions, whichever came first.
"""

import asyncio

DEGREES = {"harbour": 14, "summit": 2, "airport": 9}


async def read(station):
    await asyncio.sleep(len(station) / 4)  # over the radio
    print(station, "has answered")
    return DEGREES[station]


async def main():
    degrees = await asyncio.gather(*[read(station) for station in DEGREES])
    print("From", min(degrees), "to", max(degrees), "degrees")


asyncio.run(main())
