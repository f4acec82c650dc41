"""One signal for three"""

import asyncio


async def runner(name, flag):
    print(name, "is ready")
    await flag.wait()
    print(name, "runs")


async def main():
    flag = asyncio.Event()
    async with asyncio.TaskGroup() as tg:
        for name in ("Ada", "Ben", "Eve"):
            tg.create_task(runner(name, flag))
        await asyncio.sleep(2)  # set
        flag.set()
        print("go!")


asyncio.run(main())
