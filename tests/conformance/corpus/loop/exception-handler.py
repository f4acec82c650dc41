"""A handler of the program's own is told of what nobody caught (base_events.BaseEventLoop.call_exception_handler)."""

import asyncio

def handler(loop, context):
    print(context['message'].split('(')[0], repr(context.get('exception')))

def bad():
    raise ValueError('in callback')

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(bad)
    await asyncio.sleep(1)
    loop.call_exception_handler({'message': 'by hand'})
    print(loop.get_exception_handler() is handler)
    loop.set_exception_handler(None)
    loop.call_soon(bad)
    await asyncio.sleep(1)

asyncio.run(main())
