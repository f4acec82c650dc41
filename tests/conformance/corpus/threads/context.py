"""to_thread carries the context along, run_in_executor does not (threads.to_thread, base_events.BaseEventLoop.run_in_executor)."""

import asyncio
import contextvars

var = contextvars.ContextVar('var', default='unset')

def work():
    return var.get()

async def main():
    var.set('main')
    print(await asyncio.to_thread(work))
    print(await asyncio.get_running_loop().run_in_executor(None, work))

asyncio.run(main())
