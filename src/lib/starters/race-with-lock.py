"""A race, ended by a lock

The lock lets one task at a time read the balance and write it. That takes
longer, and it is right.
"""

import asyncio

balance = 100
lock = asyncio.Lock()


async def withdraw(who, amount):
    global balance
    async with lock:
        seen = balance
        await asyncio.sleep(1)  # ask the bank
        balance = seen - amount
    print(who, "leaves", balance)


async def main():
    await asyncio.gather(withdraw("Ada", 30), withdraw("Ben", 50))
    print("In the account:", balance, "- it should be 20")


asyncio.run(main())
