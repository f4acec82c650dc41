"""run_forever turns until stop; the pass is ended first (base_events.BaseEventLoop.stop)."""

import asyncio

def tick(loop, n):
    print('tick', n)
    if n == 3:
        loop.stop()
        loop.call_soon(print, 'after stop')
    else:
        loop.call_later(1, tick, loop, n + 1)

loop = asyncio.new_event_loop()
loop.call_soon(tick, loop, 1)
loop.run_forever()
print('stopped', loop.time())
loop.run_until_complete(asyncio.sleep(0))
loop.close()
