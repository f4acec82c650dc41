"""Awaiting a future that nobody sets waits for ever (futures.Future.__await__)."""

import asyncio

async def main():
    print('waits')
    await asyncio.get_running_loop().create_future()

asyncio.run(main())
