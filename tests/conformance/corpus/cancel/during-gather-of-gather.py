"""A cancellation goes through two gathers to all that they wait for, in order (tasks._GatheringFuture.cancel)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print(n, e.args)
        raise

async def main():
    outer = asyncio.gather(child(1), asyncio.gather(child(2), child(3)), child(4))
    asyncio.get_running_loop().call_later(1, outer.cancel, 'stop')
    try:
        await outer
    except asyncio.CancelledError as e:
        print('main', e.args, outer.cancelled())

asyncio.run(main())
