"""wait_for cancels what takes too long and waits for its end (tasks.wait_for)."""

import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print('cancelled', n)
        await asyncio.sleep(0.5)
        print('cleaned', n)
        raise

async def main():
    print(await asyncio.wait_for(child(1), 2))
    try:
        await asyncio.wait_for(child(3), 2)
    except TimeoutError as e:
        print('timeout', e.args, type(e.__cause__).__name__, asyncio.get_running_loop().time())

asyncio.run(main())
