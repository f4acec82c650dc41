"""Tasks that wait when the loop stops for good; those that gather wraps are not spoken of (tasks.Task.__del__)."""

import asyncio
async def child(n):
    await asyncio.sleep(n)
async def failing():
    raise ValueError
loop = asyncio.new_event_loop()
t = loop.create_task(child(1))
u = loop.create_task(failing())
loop.run_until_complete(asyncio.sleep(0))
loop.run_until_complete(asyncio.gather(child(0.1), child(0.2)))
loop.call_later(0.3, loop.stop)
loop.run_forever()
async def never():
    await loop.create_future()
v = loop.create_task(never())
async def outer():
    await asyncio.wait([v], timeout=0.5)
loop.run_until_complete(outer())
