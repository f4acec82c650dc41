import asyncio

async def main():
    t = asyncio.current_task()
    t.cancel()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(t.cancelling(), t.uncancel())
    t.cancel()
    print(t.uncancel())
    await asyncio.sleep(1)
    print('alive')

    async def stubborn():
        for i in range(3):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print('no', i)
        return 'end'
    s = asyncio.create_task(stubborn())
    for i in range(3):
        await asyncio.sleep(1)
        s.cancel()
    print(await s, s.cancelling())

    async def late():
        asyncio.current_task().cancel()
        return 3
    l = asyncio.create_task(late())
    print(await asyncio.gather(l, return_exceptions=True), l)
asyncio.run(main())
