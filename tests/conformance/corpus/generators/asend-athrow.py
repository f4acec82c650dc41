"""asend and athrow of an async generator (types.AsyncGeneratorType.asend, types.AsyncGeneratorType.athrow)."""

import asyncio

async def echo():
    received = None
    while True:
        try:
            received = yield received
            print('received', received)
            await asyncio.sleep(1)
        except ValueError as e:
            print('thrown', e)
            received = 'thrown'

async def main():
    generator = echo()
    print(await generator.asend(None))
    print(await generator.asend('a'))
    print(await generator.athrow(ValueError('b')))
    await generator.aclose()
    try:
        await generator.asend('c')
    except StopAsyncIteration:
        print('stopped')
    print(await anext(numbers(), 'default'))

async def numbers():
    return
    yield

asyncio.run(main())
