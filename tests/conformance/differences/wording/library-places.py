"""The repr of a task or handle that runs or calls a function of asyncio's own.

It names the file and line of the library.

It names the function alone.
"""

import asyncio


async def main():
    print(asyncio.current_task())


asyncio.run(main())
