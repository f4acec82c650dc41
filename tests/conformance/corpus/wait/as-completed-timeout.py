"""as_completed with a timeout raises TimeoutError for each that is left (tasks._AsCompletedIterator._handle_timeout)."""

import asyncio

async def child(n):
    await asyncio.sleep(n)
    return n

async def main():
    for one in asyncio.as_completed([child(1), child(4), child(5)], timeout=2):
        try:
            print(await one)
        except TimeoutError as e:
            print('timeout', e.args, asyncio.get_running_loop().time())
    try:
        async for one in asyncio.as_completed([child(1), child(4)], timeout=2):
            print(one.result())
    except TimeoutError:
        print('timeout', asyncio.get_running_loop().time())

asyncio.run(main())
