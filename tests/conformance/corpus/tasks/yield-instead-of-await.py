"""A future that is yielded and not awaited, or awaited twice over, is refused (futures.Future.__await__, tasks.Task.__step_run_and_handle_result)."""

import asyncio

class Yields:
    def __await__(self):
        yield asyncio.get_running_loop().create_future()

class Passes:
    def __init__(self, future):
        self.future = future

    def __await__(self):
        iterator = self.future.__await__()
        yield next(iterator)
        try:
            next(iterator)
        except StopIteration as e:
            return e.value

async def wait(awaitable):
    return await awaitable

async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.create_task(wait(Yields()), name='yields')
    except RuntimeError as e:
        print(e)
    future = loop.create_future()
    loop.call_later(1, future.set_result, 'passed on')
    print(await asyncio.create_task(wait(Passes(future))))
    future = loop.create_future()
    coroutine = wait(future)
    print(coroutine.send(None) is future)
    for again in (lambda: coroutine.send(None), lambda: wait(future).send(None)):
        try:
            again()
        except RuntimeError as e:
            print(e)

asyncio.run(main())
