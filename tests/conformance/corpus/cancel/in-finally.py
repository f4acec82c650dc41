"""A finally block that awaits runs to its end; a second cancellation interrupts it (tasks.Task.cancel)."""

import asyncio

async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, 'cleaning')
        await asyncio.sleep(2)
        print(name, 'clean')

async def main():
    a = asyncio.create_task(child('a'))
    b = asyncio.create_task(child('b'))
    await asyncio.sleep(1)
    a.cancel()
    b.cancel()
    await asyncio.sleep(1)
    b.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled(), asyncio.get_running_loop().time())

asyncio.run(main())
