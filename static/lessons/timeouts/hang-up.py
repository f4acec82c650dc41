"""What the limit does to the call"""

import asyncio


async def call(name, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{name} is cut off")
        raise


async def main():
    try:
        bob = call("Bob", 5)
        await asyncio.wait_for(bob, timeout=2)
    except TimeoutError:
        print("time is up")


asyncio.run(main())
