"""Generators: send, throw, close, yield from, return values."""

import asyncio

def gen():
    received = yield 1
    print('received', received)
    try:
        yield 2
    except ValueError as e:
        print('caught', e)
        yield 99
    finally:
        print('finally')
    return 'returned'

it = gen()
print(next(it), it.send('x'), it.throw(ValueError('v')), next(it, 'end'))
it = gen()
next(it)
it.close()
try:
    gen().send(1)
except TypeError as e:
    print(e)
try:
    it = gen()
    next(it), next(it), next(it)
except StopIteration as e:
    print(repr(e), e.value)

def delegating():
    value = yield from gen()
    print('value', value)
    value = yield from [1, 2]
    return value

print(list(delegating()))

def infinite():
    n = 0
    while True:
        n += (yield n) or 1

it = infinite()
print(next(it), next(it), it.send(10), next(it))
print(sum(x * x for x in range(5)), list(zip(infinite(), 'abc')), max((len(w), w) for w in ['a', 'bcd', 'ef']))

def recursive(tree):
    if isinstance(tree, list):
        for branch in tree:
            yield from recursive(branch)
    else:
        yield tree

print(list(recursive([1, [2, [3, 4]], [[5]]])))
def stops():
    yield 1
    raise StopIteration(2)
try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))
