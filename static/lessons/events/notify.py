"""A condition wakes as many as you say"""

import asyncio

cakes = []
table = asyncio.Condition()


async def guest(name):
    async with table:
        await table.wait_for(lambda: cakes)
        print(name, "eats", cakes.pop())


async def main():
    async with asyncio.TaskGroup() as tg:
        for name in ("Ada", "Ben"):
            tg.create_task(guest(name))
        for cake in ("a tart", "a flan"):
            await asyncio.sleep(1)  # bake
            async with table:
                cakes.append(cake)
                table.notify()


asyncio.run(main())
