"""reschedule moves a deadline, None takes it away (timeouts.Timeout.reschedule)."""

import asyncio

async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as limit:
            print(limit.when())
            limit.reschedule(loop.time() + 3)
            await asyncio.sleep(2)
            print('still here', limit.when())
            limit.reschedule(None)
            await asyncio.sleep(5)
            print(limit.when())
            limit.reschedule(loop.time() - 1)
            print('past')
            await asyncio.sleep(0)
            print('one more')
            await asyncio.sleep(0)
            print('not reached')
    except TimeoutError:
        print('timeout', loop.time())
    try:
        limit.reschedule(100)
    except RuntimeError as e:
        print(e)

asyncio.run(main())
