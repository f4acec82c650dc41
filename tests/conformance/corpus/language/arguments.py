"""How arguments meet parameters, and what is said when they do not."""

import asyncio

def f(a, b=2, /, c=3, *args, d, e=5, **rest):
    return a, b, c, args, d, e, rest

def g(a, /, b, *, c):
    return a, b, c

def nothing():
    pass

print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(*[1, 2], **{'d': 3, 'a': 9}))
print(g(1, b=2, c=3), g(1, 2, c=3))
for call in (lambda: f(), lambda: f(1), lambda: f(d=1), lambda: g(1), lambda: g(1, 2, 3), lambda: g(a=1, b=2, c=3),
             lambda: g(1, 2, c=3, d=4), lambda: nothing(1), lambda: g(1, 2, b=3, c=4),
             lambda: nothing(*[1, 2]), lambda: nothing(x=1), lambda: f(**{1: 2}), lambda: g()):
    try:
        print(call())
    except TypeError as e:
        print(e)
def star(first, *middle, last='l'):
    return first, middle, last
print(star(1), star(1, 2, 3, last=4), star(*'abc'))
head, *body, tail = range(5)
print(head, body, tail)
(x, y), [z, *w] = (1, 2), 'abc'
print(x, y, z, w)
for wrong in ('a, b = 1, 2, 3', 'a, b = 1,', 'a, *b, c = 1,', 'a, b = 5'):
    try:
        if wrong == 'a, b = 1, 2, 3':
            a, b = 1, 2, 3
        elif wrong == 'a, b = 1,':
            a, b = 1,
        elif wrong == 'a, *b, c = 1,':
            a, *b, c = 1,
        else:
            a, b = 5
    except (ValueError, TypeError) as e:
        print(wrong, '|', e)
