import asyncio

async def w(i, e):
    print(await e.wait(), i)

async def main():
    e = asyncio.Event()
    ts = [asyncio.create_task(w(i, e)) for i in range(3)]
    await asyncio.sleep(1)
    print(e)
    e.set()
    print(e, e.is_set())
    await asyncio.gather(*ts)
    e.clear()
    e.clear()
    t = asyncio.create_task(w(9, e))
    await asyncio.sleep(0)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
asyncio.run(main())
