"""aclose runs finally blocks, which may await (types.AsyncGeneratorType.aclose)."""

import asyncio

async def polite():
    try:
        yield 1
        yield 2
    finally:
        print('closing')
        await asyncio.sleep(1)
        print('closed')

async def main():
    generator = polite()
    print(await anext(generator))
    await generator.aclose()
    await generator.aclose()
    async for n in generator:
        print('never')
    fresh = polite()
    await fresh.aclose()
    try:
        await anext(fresh)
    except StopAsyncIteration as e:
        print(repr(e))

asyncio.run(main())
