"""What aclose raises in a finally block, asked for and not (types.AsyncGeneratorType.aclose)."""

import asyncio
async def bad():
    try:
        yield 1
    finally:
        await asyncio.sleep(0.5)
        raise ValueError('in finally')
async def main():
    loop = asyncio.get_running_loop()
    async for x in bad():
        break
    await asyncio.sleep(2)
    b = bad()
    await anext(b)
    try:
        await b.aclose()
    except ValueError as e:
        print(repr(e), repr(e.__context__))
    print('end')
asyncio.run(main())
