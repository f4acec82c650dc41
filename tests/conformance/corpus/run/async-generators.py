"""asyncio.run closes async generators that were left (base_events.BaseEventLoop.shutdown_asyncgens)."""

import asyncio

async def numbers(name):
    try:
        for n in range(5):
            yield n
    finally:
        print('closing', name)
        await asyncio.sleep(1)
        print('closed', name)

kept = []

async def main():
    for name in 'ab':
        generator = numbers(name)
        kept.append(generator)
        async for n in generator:
            print(name, n)
            if n == 1:
                break
    print('main over')

asyncio.run(main())
