"""Many cancelled timers are swept away and nothing else changes (base_events.BaseEventLoop._run_once)."""

import asyncio

async def main():
    loop = asyncio.get_running_loop()
    handles = [loop.call_later(10 + n, print, 'never', n) for n in range(150)]
    for handle in handles[:140]:
        handle.cancel()
    await asyncio.sleep(1)
    for handle in handles[140:149]:
        handle.cancel()
    await asyncio.sleep(160)
    print(loop.time())

asyncio.run(main())
