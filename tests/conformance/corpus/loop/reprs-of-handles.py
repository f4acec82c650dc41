"""The repr of handles and futures names what is called, and where (format_helpers._format_callback_source)."""

import asyncio
import functools

def cb(*args): pass
class K:
    def m(self): pass
    def __call__(self): pass
async def main():
    loop = asyncio.get_running_loop()
    for make in (lambda f, *a: loop.call_later(2.5, f, *a), loop.call_soon, lambda f, *a: loop.call_at(3, f, *a)):
        h = make(cb, 1, 'x')
        print(h)
        print(h.cancelled())
        h.cancel()
        print(h, h.cancelled())
    h = loop.call_later(1, print, 'hello')
    print(repr(h), str(h))
    h = loop.call_soon(functools.partial(cb, 1, k=2))
    print(h)
    h = loop.call_soon(K().m)
    print(h)
    h = loop.call_soon(lambda: None)
    print(h)
    h = loop.call_soon(K())
    print(repr(h)[:20])
    f = loop.create_future()
    h = loop.call_later(1, f.set_result, 3)
    print(h)
    h.cancel()
    ev = asyncio.Event()
    h = loop.call_later(0.25, ev.set)
    print(h)
    await asyncio.sleep(0.5)
    print(h)
    print(f)
    f.add_done_callback(cb)
    print(f)
    f.add_done_callback(functools.partial(cb, 1))
    f.add_done_callback(lambda f: None)
    f.add_done_callback(print)
    print(f)
asyncio.run(main())
