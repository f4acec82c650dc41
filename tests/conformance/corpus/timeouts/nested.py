"""Of nested timeouts only the one that expired raises (timeouts.Timeout.__aexit__)."""

import asyncio

async def run(outer, inner, work):
    start = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(outer):
            try:
                async with asyncio.timeout(inner):
                    await asyncio.sleep(work)
                    print('finished')
            except TimeoutError:
                print('inner')
                await asyncio.sleep(1)
    except TimeoutError:
        print('outer')
    print(asyncio.get_running_loop().time() - start, asyncio.current_task().cancelling())

async def main():
    await run(3, 1, 5)
    await run(1, 3, 5)
    await run(2, 2, 5)
    await run(1.5, 1, 5)
    await run(5, 4, 1)

asyncio.run(main())
