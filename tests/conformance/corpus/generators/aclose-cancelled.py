"""aclose itself is cancelled (types.AsyncGeneratorType.aclose)."""

import asyncio
async def slow():
    try:
        yield 1
    finally:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print('close cancelled')
            raise
        finally:
            print('gone')
async def main():
    async for x in slow():
        break
    await asyncio.sleep(1)
    print([t.get_name() for t in sorted(asyncio.all_tasks(), key=lambda t: t.get_name())])
    g = slow()
    await anext(g)
    try:
        await asyncio.wait_for(g.aclose(), 0.5)
    except TimeoutError:
        print('timeout')
asyncio.run(main())
