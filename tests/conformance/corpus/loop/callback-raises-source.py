"""What a callback that raises is called in the report: its name, and where the program has it from (events.Handle._run, format_helpers._format_callback_source)."""
import asyncio
from functools import partial
def cb(*a): raise ValueError(len(a))
class K:
    def m(self, *a): raise KeyError('m')
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print(c['message'], repr(c['exception'])))
    loop.call_soon(cb, 1)
    loop.call_later(0.1, partial(cb, 2), 3)
    loop.call_soon(K().m)
    f = loop.create_future()
    f.add_done_callback(cb)
    f.add_done_callback(lambda f: 1 / 0)
    f.add_done_callback(K().m)
    f.set_result(1)
    loop.call_soon(f.set_result, 2)
    t = asyncio.create_task(asyncio.sleep(0.1))
    t.add_done_callback(partial(cb, 'x'))
    await asyncio.sleep(1)
asyncio.run(main())
