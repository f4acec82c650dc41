"""A sleep shorter than the clock's precision: time goes on all the same (base_events.BaseEventLoop.call_later)."""
import asyncio
from collections import deque


class Window:
    """At most `limit` calls in each period: whoever comes too early waits for the rest of it."""

    def __init__(self, limit, period):
        self.limit, self.period = limit, period
        self.calls = deque()

    async def wait(self):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            while self.calls and now - self.calls[0] >= self.period:
                self.calls.popleft()
            if len(self.calls) < self.limit:
                self.calls.append(now)
                return
            await asyncio.sleep(self.period - (now - self.calls[0]))


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1.1)
    window = Window(3, 0.7)
    for i in range(10):
        await window.wait()
        print(i, loop.time())
    before = loop.time()
    await asyncio.sleep(1e-30)
    print(loop.time() > before, loop.time() - before < 1e-9)
    before = loop.time()
    done = loop.create_future()
    loop.call_later(1e-30, done.set_result, None)
    await done
    print(loop.time() > before)
    before = loop.time()
    await asyncio.wait([asyncio.create_task(asyncio.sleep(1))], timeout=1e-30)
    print(loop.time() > before)


asyncio.run(main())
