"""close() of what asend(), aclose() and athrow() give reaches the generator (types.AsyncGeneratorType.asend, types.AsyncGeneratorType.athrow)."""

import asyncio

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('closed')

async def main():
    for step in (
        lambda generator: generator.asend(None),
        lambda generator: generator.__anext__(),
        lambda generator: generator.aclose(),
        lambda generator: generator.athrow(ValueError),
    ):
        generator = numbers()
        await anext(generator)
        given = step(generator)
        print(given.close(), given.close())
        try:
            await given
        except RuntimeError:
            print('used up')
        print(await anext(generator, 'nothing left'))
    generator = numbers()
    generator.asend(None).close()
    print(await anext(generator, 'never begun'))

asyncio.run(main())
