import asyncio


def add_up(number):
    return sum(range(number))  # sim: 1s cpu


async def main():
    print(await asyncio.gather(asyncio.to_thread(add_up, 3), asyncio.to_thread(add_up, 4)))


asyncio.run(main())
