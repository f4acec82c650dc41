"""A generator that yields after GeneratorExit is closed all the same (types.AsyncGeneratorType.aclose)."""

import asyncio
async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print('ignoring')
    yield 2
async def swallowing():
    try:
        yield 1
    except GeneratorExit:
        print('swallowed')
async def main():
    s = stubborn()
    print(await anext(s))
    try:
        await s.aclose()
    except RuntimeError as e:
        print(e)
    w = swallowing()
    print(await anext(w))
    print(await w.aclose())
    async for x in stubborn():
        break
    await asyncio.sleep(1)
    async for x in swallowing():
        break
    await asyncio.sleep(1)
    print('end')
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
