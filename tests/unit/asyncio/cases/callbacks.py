import asyncio

def cb(x):
    print('cb', x, asyncio.get_running_loop().time())

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(cb, 1)
    h = loop.call_later(1, cb, 2)
    loop.call_at(0.5, cb, 3)
    loop.call_later(2, cb, 4).cancel()
    loop.call_later(1, cb, 5)
    print(h.when(), h.cancelled())
    fut = loop.create_future()
    print(fut)
    fut.add_done_callback(lambda f: print('done', f.result()))
    loop.call_later(1.5, fut.set_result, 'R')
    print(await fut)
    print(fut, fut.done())
    await asyncio.sleep(0)
    try:
        fut.set_result(1)
    except asyncio.InvalidStateError as e:
        print(e)
    f2 = loop.create_future()
    try:
        f2.result()
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        f2.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    f2.set_exception(KeyError('a'))
    print(f2)
    try:
        await f2
    except KeyError as e:
        print(repr(e))
    f3 = loop.create_future()
    f3.cancel('m')
    print(f3)
    try:
        await f3
    except asyncio.CancelledError as e:
        print(e.args)

    def boom():
        raise ZeroDivisionError
    loop.call_soon(boom)
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda l, c: print('H', c['message'][:21], repr(c['exception'])))
    loop.call_soon(boom)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(loop.is_running(), loop.is_closed(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
asyncio.run(main())
