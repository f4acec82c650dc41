"""call_later and call_at; a timer can be cancelled (base_events.BaseEventLoop.call_at)."""

import asyncio

def say(text):
    print(text, asyncio.get_running_loop().time())

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, say, 'two')
    loop.call_later(1, say, 'one')
    loop.call_at(1, say, 'at one')
    handle = loop.call_later(1.5, say, 'never')
    print(handle.when(), handle.cancelled())
    loop.call_later(1.25, handle.cancel)
    loop.call_later(-1, say, 'past')
    loop.call_later(0, say, 'zero')
    await asyncio.sleep(3)
    print(handle.cancelled())

asyncio.run(main())
