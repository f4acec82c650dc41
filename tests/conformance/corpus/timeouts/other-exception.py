"""An exception of the body goes through a timeout; after expiry too (timeouts.Timeout.__aexit__)."""

import asyncio

async def main():
    try:
        async with asyncio.timeout(1):
            raise ValueError('own')
    except ValueError as e:
        print(e)
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(2)
            finally:
                raise KeyError('instead')
    except KeyError as e:
        print(repr(e), type(e.__context__).__name__)
    print(asyncio.current_task().cancelling())

asyncio.run(main())
