"""timeout(0) lets the code run up to its first await (timeouts.timeout)."""

import asyncio

async def main():
    try:
        async with asyncio.timeout(0):
            print('runs')
            await asyncio.sleep(1)
    except TimeoutError:
        print('timeout')
    async with asyncio.timeout(0):
        print('no await')
    await asyncio.sleep(0)
    print('no timeout')

asyncio.run(main())
