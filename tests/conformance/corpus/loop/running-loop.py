"""get_running_loop outside of a loop; asyncio.run inside of one (events.get_running_loop)."""

import asyncio

async def inner():
    pass

async def main():
    print(asyncio.get_running_loop() is asyncio.get_event_loop())
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as e:
        print(e)
    await coroutine

try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)

asyncio.run(main())
