"""A generator that was stored in an object, a collection, a global or captured variable, or that a function held which
an exception has left.

It is closed when its last reference goes.

It stays suspended; async ones are closed when asyncio.run ends. What only an expression, a loop, a parameter or a local
variable held is closed as in CPython; `contextlib.aclosing` always closes.
"""


def numbers():
    try:
        yield 1
    finally:
        print("closed")


kept = [numbers()]
for number in kept[0]:
    break
kept.clear()
print("nobody holds it")
