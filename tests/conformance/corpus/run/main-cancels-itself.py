"""asyncio.run of a main that is cancelled raises CancelledError (runners.Runner.run)."""

import asyncio

async def main():
    asyncio.current_task().cancel('self')
    await asyncio.sleep(1)

try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print('cancelled', e.args)
