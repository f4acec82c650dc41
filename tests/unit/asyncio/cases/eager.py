import asyncio

async def f(n):
    print('f', n)
    if n:
        await asyncio.sleep(n)
    print('f end', n)
    return n

async def main():
    t = asyncio.create_task(f(0), eager_start=True)
    print(t.done())
    t2 = asyncio.create_task(f(1), eager_start=True)
    print(t2.done(), asyncio.current_task().get_name())
    print(await asyncio.gather(t, t2))
    t3 = asyncio.create_task(f(0.5), name='third', eager_start=True)
    t3.cancel()
    print(await asyncio.gather(t3, return_exceptions=True), t3)
asyncio.run(main())
