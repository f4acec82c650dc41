"""TypeError where `__aenter__` or `__aexit__` returns what cannot be awaited.

It says which of the two returned it.

It names the type alone.
"""

import asyncio


class Door:
    def __aenter__(self):
        return 1

    async def __aexit__(self, *exc):
        pass


async def main():
    try:
        async with Door():
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
