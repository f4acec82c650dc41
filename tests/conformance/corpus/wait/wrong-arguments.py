"""wait refuses coroutines, an empty set, an unknown return_when (tasks.wait)."""

import asyncio

async def main():
    one = asyncio.sleep(0)
    for arguments in (([],), ([one],), (one,), ([asyncio.create_task(asyncio.sleep(0))], 'SOMETIMES')):
        try:
            if len(arguments) == 2:
                await asyncio.wait(arguments[0], return_when=arguments[1])
            else:
                await asyncio.wait(*arguments)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    await one

asyncio.run(main())
