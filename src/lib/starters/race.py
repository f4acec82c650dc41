"""A race, without threads

Between reading the balance and writing it there is an `await`. Whoever runs in
between has its change overwritten.
"""

import asyncio

balance = 100


async def withdraw(who, amount):
    global balance
    seen = balance
    await asyncio.sleep(1)  # ask the bank
    balance = seen - amount
    print(who, "leaves", balance)


async def main():
    await asyncio.gather(withdraw("Ada", 30), withdraw("Ben", 50))
    print("In the account:", balance, "- it should be 20")


asyncio.run(main())
