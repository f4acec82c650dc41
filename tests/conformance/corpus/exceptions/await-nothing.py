"""What cannot be awaited raises TypeError (tasks.ensure_future)."""

import asyncio

async def main():
    for wrong in (None, 1, 'text', [asyncio.sleep(0)], main):
        try:
            await wrong
        except TypeError as e:
            print(e)
    wrong = None

asyncio.run(main())
