"""asyncio.run returns what main returns and refuses what is no coroutine (runners.run)."""

import asyncio

async def main():
    return [1]

def plain():
    return 1

print(asyncio.run(main()))
for wrong in (plain, plain(), None):
    try:
        asyncio.run(wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split('<')[0])
