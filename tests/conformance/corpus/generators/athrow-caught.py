"""athrow: caught, not caught, before the first step (types.AsyncGeneratorType.athrow)."""

import asyncio
async def echo():
    while True:
        try:
            x = yield 'ready'
            print('got', x)
        except ValueError as e:
            print('caught', e)
            await asyncio.sleep(1)
            yield 'recovered'
        finally:
            print('turn')
async def main():
    g = echo()
    print(await g.asend(None))
    print(await g.asend(5))
    print(await g.athrow(ValueError('v')))
    try:
        await g.athrow(KeyError('k'))
    except KeyError as e:
        print('out', repr(e))
    print(await g.aclose())
    g = echo()
    try:
        await g.athrow(ValueError('unstarted'))
    except ValueError as e:
        print(repr(e))
asyncio.run(main())
