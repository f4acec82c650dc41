import asyncio

async def w(i, c):
    async with c:
        print('wait', i)
        await c.wait()
        print('woke', i)

async def main():
    c = asyncio.Condition()
    ts = [asyncio.create_task(w(i, c)) for i in range(5)]
    await asyncio.sleep(1)
    print(c)
    async with c:
        c.notify(2)
    await asyncio.sleep(1)
    ts[2].cancel()
    await asyncio.sleep(0)
    async with c:
        c.notify_all()
        print(c)
    print(await asyncio.gather(*ts, return_exceptions=True))
    v = 0

    async def waiter():
        async with c:
            r = await c.wait_for(lambda: v > 2)
            print('wf', r)
    t = asyncio.create_task(waiter())
    for i in range(4):
        await asyncio.sleep(1)
        async with c:
            v = i
            c.notify()
    await t
    try:
        c.notify()
    except RuntimeError as e:
        print(e)
asyncio.run(main())
