"""sleep(0) and sleep(-1) give up one turn; sleep returns its result (tasks.sleep)."""

import asyncio

async def ticker(name):
    for n in range(3):
        print(name, n)
        await asyncio.sleep(0)

async def main():
    task = asyncio.create_task(ticker('t'))
    print(await asyncio.sleep(0, 'zero'))
    print(await asyncio.sleep(-1, 'minus'))
    print(await asyncio.sleep(0.5, result='half'))
    await task
    try:
        await asyncio.sleep(float('nan'))
    except ValueError as e:
        print(e)

asyncio.run(main())
