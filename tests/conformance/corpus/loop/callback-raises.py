"""An exception in a callback is reported and the loop goes on (events.Handle._run)."""

import asyncio

def bad():
    print('bad')
    raise ValueError('in callback')

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad)
    loop.call_later(1, bad)
    await asyncio.sleep(2)
    print('went on')

asyncio.run(main())
