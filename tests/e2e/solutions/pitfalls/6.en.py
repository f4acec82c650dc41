"""gather instead of a loop"""

import asyncio


async def fetch(name):
    await asyncio.sleep(1)  # fetch
    return name.upper()


async def main():
    found = await asyncio.gather(fetch("ada"), fetch("ben"), fetch("eve"))
    print(found)


asyncio.run(main())
