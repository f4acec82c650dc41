"""asend and anext run as tasks, aclose more than once (types.AsyncGeneratorType.asend)."""

import asyncio
async def stubborn():
    for i in range(5):
        try:
            yield i
        except (GeneratorExit, ValueError) as e:
            print('ignored', repr(e))
async def main():
    s = stubborn()
    print(await anext(s))
    for make in (s.aclose, s.aclose, lambda: s.athrow(ValueError), s.__anext__, lambda: s.asend(3), s.aclose):
        try:
            print('gives', await make())
        except (RuntimeError, StopAsyncIteration) as e:
            print(repr(e))
    g = stubborn()
    print(await asyncio.create_task(anext(g)))
    print(await asyncio.wait_for(anext(g), 1))
    h = stubborn()
    print(await asyncio.gather(anext(g), h.__anext__()))
    global kept
    kept = [g, h]
    g = stubborn()
    t = asyncio.create_task(g.asend(None))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled')
    print([x async for x in g])
asyncio.run(main())
