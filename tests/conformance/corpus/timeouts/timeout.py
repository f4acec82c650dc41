"""asyncio.timeout cancels its own task and turns that into TimeoutError (timeouts.Timeout.__aexit__)."""

import asyncio

async def main():
    try:
        async with asyncio.timeout(1) as limit:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as e:
                print('inside', e.args, asyncio.current_task().cancelling())
                raise
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), limit.expired(), limit.when())
    print(asyncio.current_task().cancelling())
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0.5)
    print(limit.expired(), asyncio.get_running_loop().time())
    await asyncio.sleep(1)

asyncio.run(main())
