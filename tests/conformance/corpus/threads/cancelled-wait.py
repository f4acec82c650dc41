"""Cancelling who waits for a thread does not stop the thread (futures._chain_future)."""

import asyncio
import time

def work():
    time.sleep(3)
    print('worked')
    return 1

async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(work), 1)
    except TimeoutError:
        print('timeout')
    print('main over')

asyncio.run(main())
