"""Gathers within gathers: when the outer one fails, the inner ones go on (tasks.gather)."""

import asyncio

async def child(n, fails=False):
    await asyncio.sleep(n)
    print('over', n)
    if fails:
        raise OSError(n)
    return n

async def main():
    print(await asyncio.gather(asyncio.gather(child(1), child(2)), child(1.5), asyncio.gather(child(0.5))))
    try:
        await asyncio.gather(asyncio.gather(child(1), child(2, True), child(4)), child(3))
    except OSError as e:
        print('caught', e)
    await asyncio.sleep(3)

asyncio.run(main())
