"""Timers compare by their deadlines, other handles by identity; a handle from another thread's call has a type of its own (events.TimerHandle.__lt__, events.TimerHandle.__eq__, base_events.BaseEventLoop.call_soon_threadsafe)."""

import asyncio

def call(*args):
    print('called', *args)

async def main():
    loop = asyncio.get_running_loop()
    early, late = loop.call_at(1, call, 1), loop.call_at(2, call, 1)
    same, other = loop.call_at(1.0, call, 1), loop.call_at(1, call, 2)
    print(early < late, early > late, early <= late, early >= late, early == late, early != late)
    print(early == same, early <= same, early >= same, early == other, early <= other, hash(early) == hash(same))
    print(min(late, early) is early, sorted([late, early])[0] is early, len({early, late, same, other}))
    try:
        early < 3
    except TypeError as e:
        print(e)
    print(early == 3, early != None)
    early.cancel()
    other.cancel()
    print(early == other, early == same)
    soon = loop.call_soon(call)
    print(soon == loop.call_soon(call), soon == soon)
    handle = loop.call_soon_threadsafe(call, 'safely')
    print(handle, isinstance(handle, asyncio.Handle))
    await asyncio.sleep(3)

asyncio.run(main())
