"""A generator or async generator that is left by `break`.

It is closed when its last reference goes.

It stays suspended; async ones are closed when asyncio.run ends. `contextlib.aclosing` closes in both.
"""


def numbers():
    try:
        yield 1
    finally:
        print("closed")


for number in numbers():
    break
print("after the loop")
