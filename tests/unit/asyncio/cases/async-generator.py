import asyncio

async def ag():
    try:
        for i in range(3):
            await asyncio.sleep(1)
            yield i
    finally:
        print('fin')
        await asyncio.sleep(0.5)
        print('fin2')

async def main():
    async for x in ag():
        print(x)
    g = ag()
    print(await anext(g))
    await g.aclose()
    g2 = ag()
    print(await g2.__anext__())
    print([x async for x in ag()])
    global keep
    keep = g2
asyncio.run(main())
