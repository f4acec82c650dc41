"""A generator that only a variable, a parameter or an expression holds is closed when that goes (types.GeneratorType.close)."""

from itertools import islice

def numbers(name, n=5):
    try:
        for i in range(n):
            yield i
    finally:
        print('closed', name)

def f():
    g = numbers('var')
    print(next(g))
    print('end of f')
    return print('value')

def two():
    a = numbers('a')
    b = numbers('b')
    next(b), next(a)
    return

def rebound():
    g = numbers('first')
    next(g)
    g = numbers('second')
    print('rebound')
    next(g)
    g = None
    print('gone')
    g = numbers('third')
    for x in g:
        if x == 1:
            g = None
            print('still in the loop')
        if x == 2:
            break
    print('left')
    h = numbers('deleted')
    next(h)
    del h
    print('end')

def escapes():
    g = numbers('escapes')
    next(g)
    box.append(g)

def take(n, it):
    for x in it:
        yield x
        n -= 1
        if n == 0:
            return

def squares(it):
    try:
        for x in it:
            yield x * x
    finally:
        print('squares closed')

box = []
f()
print('--')
two()
print('--')
rebound()
print('--')
escapes()
print(next(box[0]))
for x in take(2, squares(numbers('source', 10))):
    print(x)
print('after take')
print(list(take(2, squares(numbers('list', 10)))))
def consume(it):
    for x in it:
        return x
print(consume(numbers('argument')))
print(next(numbers('next')))
print(sum(take(3, numbers('sum'))))
print(any(x > 1 for x in numbers('any')))
print(2 in numbers('in'))
a, *b = take(3, numbers('star'))
def delegating():
    yield from numbers('delegated')
for x in delegating():
    break
print('end')

def returned():
    g = numbers('returned')
    next(g)
    return g

def delegated(it):
    yield from it
    print('delegated to the end')

def second(it):
    for x in it:
        if x == 1:
            return it

for x in returned():
    break
print('returned and dropped')
for x in delegated(delegated(numbers('delegated'))):
    break
print(next(second(numbers('second'))))
for x in delegated(islice(numbers('islice'), 2)):
    print(x)
print('end')
