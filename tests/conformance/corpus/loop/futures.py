"""A bare future: results, exceptions, states (futures.Future)."""

import asyncio

async def waiter(name, future):
    try:
        print(name, await future)
    except (ValueError, asyncio.CancelledError) as e:
        print(name, repr(e))

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in 'ab']
    await asyncio.sleep(1)
    print(future.done(), future.cancelled())
    future.set_result('value')
    print(future.done(), future.result(), future.exception())
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as e:
        print(e)
    await asyncio.gather(*tasks)
    for end in (lambda f: f.set_exception(ValueError('v')), lambda f: f.cancel('m'), lambda f: f.set_exception(KeyError)):
        future = loop.create_future()
        task = asyncio.create_task(waiter('c', future))
        loop.call_later(1, end, future)
        try:
            await task
        except KeyError as e:
            print('through', repr(e))
    try:
        loop.create_future().set_exception(StopIteration())
    except TypeError as e:
        print(e)

asyncio.run(main())
