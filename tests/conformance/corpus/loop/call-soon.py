"""call_soon runs callbacks in order, those added meanwhile in the next pass (base_events.BaseEventLoop.call_soon)."""

import asyncio

def say(text, again=False):
    print(text)
    if again:
        asyncio.get_running_loop().call_soon(say, text + ' again')

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(say, 'a', True)
    loop.call_soon(say, 'b')
    handle = loop.call_soon(say, 'never')
    handle.cancel()
    print(handle.cancelled())
    await asyncio.sleep(0)
    print('main')
    await asyncio.sleep(0)
    print('main')

asyncio.run(main())
