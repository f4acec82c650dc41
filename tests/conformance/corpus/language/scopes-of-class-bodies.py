"""What a class body sees, and what its methods see."""

import asyncio

x = 'module'
class A:
    x = 'class'
    y = x + '!'
    def method(self):
        return x
    class Inner:
        z = x
    values = [i for i in range(3)]
    total = sum(values)
print(A.y, A().method(), A.Inner.z, A.total, A.__name__, A.Inner.__qualname__)
def f():
    x = 'function'
    class B:
        y = x
        def get(self):
            return x, __class__.__name__
    return B().get(), B.y
print(f())
