"""The same with return_exceptions=True: cancelled all the same (tasks.gather._done_callback)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
    finally:
        print('child', n)

async def main():
    gathered = asyncio.gather(child(3), child(4), return_exceptions=True)
    await asyncio.sleep(1)
    gathered.cancel()
    try:
        print(await gathered)
    except asyncio.CancelledError:
        print('cancelled')

asyncio.run(main())
