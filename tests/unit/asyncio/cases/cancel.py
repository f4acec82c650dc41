import asyncio

async def w():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
        raise
    finally:
        await asyncio.sleep(0.5)
        print('cleanup')

async def main():
    t = asyncio.create_task(w(), name='worker')
    await asyncio.sleep(1)
    print(t.cancel('stop'), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print('main saw', e.args)
    print(t.cancelled(), t.done(), t.get_name())
    t2 = asyncio.create_task(w())
    t2.cancel()
    await asyncio.sleep(0)
    print(t2.cancelled(), t2.done())
    try:
        t2.result()
    except asyncio.CancelledError:
        print('c')
    print(t, t2)
asyncio.run(main())
