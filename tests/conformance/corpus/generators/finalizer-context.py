"""The closing task runs in the context in which the generator was dropped (base_events.BaseEventLoop._asyncgen_finalizer_hook)."""

import asyncio
import contextvars
var = contextvars.ContextVar('var', default='none')
async def gen():
    try:
        yield var.get()
    finally:
        print('closing with', var.get())
async def main():
    var.set('main')
    async for x in gen():
        print(x)
        var.set('changed')
        break
    var.set('later')
    await asyncio.sleep(1)
asyncio.run(main())
