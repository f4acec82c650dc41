"""Each asyncio.run has a loop of its own (runners.run)."""

import asyncio

async def main():
    print(asyncio.get_running_loop().time(), asyncio.current_task().get_name())
    await asyncio.sleep(1)
    return 'x'

print(asyncio.run(main()))
print(asyncio.run(main()))
