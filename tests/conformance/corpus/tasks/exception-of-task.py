"""A failed task raises the same exception to each who awaits it (futures.Future.result)."""

import asyncio

class Trouble(Exception):
    pass

async def child():
    raise Trouble('once')

async def main():
    task = asyncio.create_task(child())
    seen = []
    for _ in range(2):
        try:
            await task
        except Trouble as e:
            seen.append(e)
    print(seen[0] is seen[1], seen[0] is task.exception(), seen)

asyncio.run(main())
