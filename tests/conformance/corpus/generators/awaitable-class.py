"""__await__ of a class of the program's own (tasks.ensure_future._wrap_awaitable)."""

import asyncio

class Delay:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        print('waits', self.seconds)
        yield from asyncio.sleep(self.seconds).__await__()
        return self.seconds

class Turn:
    def __await__(self):
        yield
        return 'turned'

async def main():
    print(await Delay(1), await Turn())
    print(await asyncio.gather(Delay(2), Turn()))
    print(await asyncio.wait_for(Delay(1), 3))

asyncio.run(main())
