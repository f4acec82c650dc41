import asyncio

async def w(i, l):
    print('try', i)
    async with l:
        print('got', i)
        await asyncio.sleep(1)

async def main():
    l = asyncio.Lock()
    try:
        l.release()
    except RuntimeError as e:
        print(e)
    ts = [asyncio.create_task(w(i, l)) for i in range(4)]
    await asyncio.sleep(0.1)
    print(l, l.locked())
    ts[1].cancel()
    ts[0].cancel()
    r = await asyncio.gather(*ts, return_exceptions=True)
    print(r)
asyncio.run(main())
