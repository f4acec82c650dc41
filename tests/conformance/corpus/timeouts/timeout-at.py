"""timeout_at takes a time of the loop's clock; one in the past expires at the next await (timeouts.timeout_at)."""

import asyncio

async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(2)
    for when in (3, 1, loop.time(), None):
        try:
            async with asyncio.timeout_at(when):
                print('in')
                await asyncio.sleep(0)
                print('after one turn')
                await asyncio.sleep(2)
                print('after two')
        except TimeoutError:
            print('timeout', loop.time())

asyncio.run(main())
