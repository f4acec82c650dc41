import asyncio

async def f(n, d):
    print('in', n)
    await asyncio.sleep(d)
    print('out', n)
    return n

async def main():
    print(await asyncio.gather(f('a', 2), f('b', 1), f('c', 1.5)))
    print(await asyncio.gather())
    r = await asyncio.gather(f('x', 0.1), bad(), return_exceptions=True)
    print(r)
    try:
        await asyncio.gather(f('y', 3), bad())
    except ValueError as e:
        print('caught', e)

async def bad():
    await asyncio.sleep(0.5)
    raise ValueError('no')
asyncio.run(main())
