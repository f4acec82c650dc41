"""A body that blocks the thread past its deadline and never suspends is not timed out (timeouts.Timeout._on_timeout)."""

import asyncio
import time

async def main():
    async with asyncio.timeout(1):
        time.sleep(3)
    print('fine')
    try:
        async with asyncio.timeout(1):
            time.sleep(3)
            await asyncio.sleep(0)
            print('one turn')
            await asyncio.sleep(0)
            print('two turns')
    except TimeoutError:
        print('timeout')

asyncio.run(main())
