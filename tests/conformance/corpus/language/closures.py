"""Closures, nonlocal, global, late binding, defaults."""

import asyncio

def counter():
    n = 0
    def increment(by=1):
        nonlocal n
        n += by
        return n
    return increment

a, b = counter(), counter()
print(a(), a(5), b(), a())
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])

total = 10
def uses_global():
    global total
    total += 1
    return total
print(uses_global(), total)

def unbound():
    print(value)
    value = 1
try:
    unbound()
except UnboundLocalError as e:
    print(e)

def collects(item, into=[]):
    into.append(item)
    return into
print(collects(1), collects(2))

def outer():
    x = 'outer'
    class C:
        x = 'class'
        y = [x for _ in range(1)]
        def get(self):
            return x
    return C().get(), C.x, C.y
print(outer())

def decorate(prefix):
    def decorator(function):
        def wrapper(*args, **kwargs):
            print(prefix, function.__name__, args, kwargs)
            return function(*args, **kwargs)
        return wrapper
    return decorator

@decorate('first')
@decorate('second')
def add(x, y=2):
    return x + y
print(add(1), add(1, y=5), add.__name__)

def deleted():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
deleted()
