"""The repr of a future, task or handle in debug mode.

It also says which line made it, and with which arguments a handle calls.

It is that without debug mode.
"""

import asyncio


async def main():
    print(asyncio.get_running_loop().call_soon(print, 'called'))


asyncio.run(main(), debug=True)
