"""gather raises the first exception; the others go on (tasks.gather._done_callback)."""

import asyncio

async def child(n, fails=False):
    try:
        await asyncio.sleep(n)
        if fails:
            raise ValueError(n)
        print('over', n)
    except asyncio.CancelledError:
        print('cancelled', n)
        raise

async def main():
    try:
        await asyncio.gather(child(3), child(1, True), child(2, True), child(4))
    except ValueError as e:
        print('caught', e, asyncio.get_running_loop().time())
    await asyncio.sleep(2.5)
    print('main over')

asyncio.run(main())
