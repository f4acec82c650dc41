import asyncio

async def bg(n):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print('bg cancelled', n)
        await asyncio.sleep(0.5)
        print('bg done', n)
        raise

async def main():
    for i in range(3):
        asyncio.create_task(bg(i))
    await asyncio.sleep(1)
    print('main ends')
    return 7
print(asyncio.run(main()))

async def m2():
    print(asyncio.current_task().get_name())
    raise ValueError('x')
try:
    asyncio.run(m2())
except ValueError as e:
    print(repr(e))
asyncio.run(m2())
