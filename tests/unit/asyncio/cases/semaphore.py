import asyncio

async def w(i, s):
    async with s:
        print('in', i)
        await asyncio.sleep(1)
    print('out', i)

async def main():
    s = asyncio.Semaphore(2)
    print(s.locked(), s)
    ts = [asyncio.create_task(w(i, s)) for i in range(6)]
    await asyncio.sleep(0.5)
    print(s.locked(), s)
    ts[3].cancel()
    ts[0].cancel()
    await asyncio.sleep(0.2)
    print(s)
    await asyncio.wait(ts)
    print(s)
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    async with b:
        print(b)
asyncio.run(main())
