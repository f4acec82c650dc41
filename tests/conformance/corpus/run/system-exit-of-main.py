"""SystemExit of the main task counts as looked at, once the loop turns again (base_events._run_until_complete_cb)."""

import asyncio
import sys


async def main(seconds):
    await asyncio.sleep(seconds)
    sys.exit(3)


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main(1))
except SystemExit as exit:
    print("exit", exit.code)
loop.close()

try:
    with asyncio.Runner() as runner:
        runner.run(main(0))
except SystemExit:
    print("exit again")

asyncio.run(main(1))
