"""Who needs whose answer?"""

import asyncio


async def nearest(town):
    await asyncio.sleep(1)
    return f"{town[0]}1"


async def measure(what, station):
    await asyncio.sleep(2)
    return f"{what} at {station}"


async def main():
    station = await nearest("Brest")
    wind = await measure("wind", station)
    rain = await measure("rain", station)
    print(wind, "and", rain)


asyncio.run(main())
