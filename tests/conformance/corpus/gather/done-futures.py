"""gather of futures that are done still takes passes of the loop (tasks.gather)."""

import asyncio

async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(3)]
    for n, future in enumerate(futures):
        future.set_result(n)
    print(await asyncio.gather(*futures))
    failed = loop.create_future()
    failed.set_exception(KeyError('k'))
    try:
        await asyncio.gather(futures[0], failed)
    except KeyError as e:
        print(repr(e))

asyncio.run(main())
