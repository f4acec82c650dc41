"""A Runner keeps its loop and its context between calls (runners.Runner)."""

import asyncio
import contextvars

var = contextvars.ContextVar('var', default=0)

async def main(n):
    var.set(var.get() + n)
    await asyncio.sleep(n)
    return var.get(), asyncio.get_running_loop().time()

with asyncio.Runner() as runner:
    print(runner.run(main(1)))
    print(runner.run(main(2)))
    try:
        runner.run(main)
    except TypeError as e:
        print(str(e).split('<')[0])
print(var.get())
try:
    coroutine = main(3)
    runner.run(coroutine)
except RuntimeError as e:
    print(e)
coroutine.close()
