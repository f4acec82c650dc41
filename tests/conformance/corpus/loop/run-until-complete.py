"""A loop of one's own, run in pieces (base_events.BaseEventLoop.run_until_complete)."""

import asyncio

async def child(n):
    print('child', n)
    await asyncio.sleep(n)
    return n

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
background = loop.create_task(child(3))
print(loop.run_until_complete(child(1)))
print(loop.run_until_complete(child(1)), background.done())
print(loop.run_until_complete(background), loop.time())
loop.close()
print(loop.is_closed())
try:
    loop.run_until_complete(child(1))
except RuntimeError as e:
    print(e)
