"""A job's exception comes out where it is awaited (futures._copy_future_state)."""

import asyncio
import time

def bad(n):
    time.sleep(n)
    raise ValueError(n)

async def main():
    for n in (0, 1):
        try:
            await asyncio.to_thread(bad, n)
        except ValueError as e:
            print('caught', e)

asyncio.run(main())
