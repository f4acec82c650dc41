import asyncio

balance = 0


async def add(amount):
    global balance
    before = balance
    await asyncio.sleep(0.5)
    balance = before + amount


async def main():
    for amount in [1, 2, 3]:
        await add(amount)
    print(balance)


asyncio.run(main())
