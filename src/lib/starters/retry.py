"""Try again, later and later

After a failure each client waits twice as long as the last time before it asks
again, so that a server in trouble is left in peace.
"""

import asyncio


async def ask(server, attempt):
    await asyncio.sleep(0.5)  # the network
    if attempt < len(server):
        raise ConnectionError("too busy")
    return f"{server} answers at attempt {attempt}"


async def client(server):
    pause = 1
    for attempt in range(1, 5):
        try:
            print(await ask(server, attempt))
            return
        except ConnectionError as error:
            print(f"{server} is {error}: pause of {pause} s")
            await asyncio.sleep(pause)  # back off
            pause *= 2


async def main():
    await asyncio.gather(client("db"), client("api"))


asyncio.run(main())
