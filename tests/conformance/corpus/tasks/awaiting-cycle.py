"""Two tasks that await each other wait for ever (futures.Future.__await__)."""

import asyncio

async def wait_for_other(others):
    await others[0]

async def main():
    others = []
    a = asyncio.create_task(wait_for_other(others), name='a')
    b = asyncio.create_task(wait_for_other([a]), name='b')
    others.append(b)
    await a

asyncio.run(main())
