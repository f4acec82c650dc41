import asyncio

async def main():
    try:
        async with asyncio.timeout(1) as t:
            await asyncio.sleep(5)
    except TimeoutError as e:
        print('to', repr(e), t.expired(), t.when())
    async with asyncio.timeout(1) as t:
        await asyncio.sleep(0.5)
        print(t)
        t.reschedule(asyncio.get_running_loop().time() + 3)
        await asyncio.sleep(2)
    print(t.expired(), t)
    try:
        await asyncio.wait_for(asyncio.sleep(3), 1)
    except asyncio.TimeoutError:
        print('wf')
    print(await asyncio.wait_for(asyncio.sleep(1, 'r'), 2))
    print(await asyncio.wait_for(asyncio.sleep(1, 'n'), None))
    try:
        await asyncio.wait_for(asyncio.sleep(1, 'r'), 0)
    except TimeoutError as e:
        print('zero', repr(e.__cause__))
    try:
        async with asyncio.timeout(2):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(10)
            except TimeoutError:
                print('inner')
                await asyncio.sleep(10)
    except TimeoutError:
        print('outer', asyncio.get_running_loop().time())
    try:
        async with asyncio.timeout_at(0):
            await asyncio.sleep(1)
    except TimeoutError:
        print('past')
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                raise RuntimeError('x')
    except RuntimeError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__cause__))
asyncio.run(main())
