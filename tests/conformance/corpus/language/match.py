"""match on literals, names, sequences, mappings and classes."""

import asyncio

class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y

def describe(value):
    match value:
        case 0 | 1:
            return 'small'
        case int(n) if n > 100:
            return f'big {n}'
        case str() as text:
            return f'text {text}'
        case []:
            return 'empty'
        case [x]:
            return f'one {x}'
        case [first, *rest]:
            return f'first {first} rest {rest}'
        case {'kind': 'a', 'value': v, **others}:
            return f'a {v} {others}'
        case Point(0, y):
            return f'on the axis at {y}'
        case Point(x=px, y=py):
            return f'point {px} {py}'
        case None | True:
            return 'singleton'
        case _:
            return 'other'

for value in (0, 1, 7, 500, 'hi', [], [1], (1, 2, 3), {'kind': 'a', 'value': 5, 'z': 1}, {'kind': 'b'}, Point(0, 2), Point(3, 4), None, True, 2.5):
    print(describe(value))
