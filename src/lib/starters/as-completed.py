"""First come, first served

`as_completed` hands out the results in the order in which they arrive, not in
the order in which they were asked for.
"""

import asyncio


async def courier(name, hours):
    await asyncio.sleep(hours)  # on the road
    return name


async def main():
    couriers = [courier("by road", 3), courier("by rail", 2), courier("by air", 1)]
    for arrival in asyncio.as_completed(couriers):
        print("Arrived:", await arrival)


asyncio.run(main())
