"""Chaining, re-raising, notes, groups, the name bound by except."""

import asyncio

def context():
    try:
        raise KeyError('a')
    except KeyError as e:
        try:
            raise ValueError('b')
        except ValueError as v:
            print(v.__context__ is e, v.__cause__, v.__suppress_context__)
        raise

try:
    context()
except KeyError as e:
    print(repr(e), e.args, str(e))

try:
    print(e)
except NameError as error:
    print(error)

class Trouble(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code

    def __str__(self):
        return f'trouble {self.code}'

try:
    raise Trouble(3, 'x') from None
except Trouble as e:
    e.add_note('noted')
    print(e, repr(e), e.code, e.__notes__, e.__suppress_context__)

for bad in (lambda: 1 / 0, lambda: [][1], lambda: {}['k'], lambda: int('x'), lambda: None.x, lambda: 'a' + 1,
            lambda: (1).real(), lambda: [1, 2][None], lambda: len(5), lambda: 5(), lambda: 1 < 'a',
            lambda: next(iter([])), lambda: 'abc'.index('z'), lambda: {}.popitem(), lambda: [].pop(), lambda: float('q')):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

try:
    raise ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [TypeError(2), ValueError(3)])])
except* TypeError as group:
    print('types', repr(group))
except* ValueError as group:
    print('values', repr(group), [repr(e) for e in group.exceptions])

try:
    try:
        raise ValueError('one')
    except ValueError:
        raise
    finally:
        print('finally')
except ValueError as e:
    print('again', e)

assert True, 'fine'
try:
    assert 1 == 2, 'message'
except AssertionError as e:
    print(repr(e))
