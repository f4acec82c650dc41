"""A wait shorter than the clock's precision.

The clock goes on by itself meanwhile.

It goes on to its next reading; the virtual clock of the comparison does so too.
"""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0.1)
    before = loop.time()
    await asyncio.sleep(1e-30)
    print(loop.time() - before < 1e-9)


asyncio.run(main())
