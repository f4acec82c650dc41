"""A cancelled gather is cancelled although each child swallowed it (tasks.gather._done_callback)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        return f'swallowed {n}'

async def main():
    gathered = asyncio.gather(child(3), child(4))
    await asyncio.sleep(1)
    print(gathered.cancel(), gathered.cancel())
    try:
        print(await gathered)
    except asyncio.CancelledError:
        print('cancelled', gathered.cancelled())

asyncio.run(main())
