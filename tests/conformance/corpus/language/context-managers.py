"""with: order, exceptions, contextlib."""

import asyncio
import contextlib

class Manager:
    def __init__(self, name, swallows=False):
        self.name, self.swallows = name, swallows
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, exc_type, exc, tb):
        print('exit', self.name, exc_type and exc_type.__name__, exc)
        return self.swallows

def run():
    with Manager(1) as a, Manager(2, True) as b:
        print(a, b)
        raise ValueError('x')
    print('after')
    for i in range(2):
        with Manager(i):
            if i == 0:
                continue
            return 'returned'

print(run())
try:
    with Manager('fails'):
        raise KeyError('k')
except KeyError as e:
    print('out', e)

@contextlib.contextmanager
def tag(name):
    print('open', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
    finally:
        print('close', name)

with tag('a') as a, tag('b'):
    print(a)
with tag('c'):
    raise ValueError('inside')
with contextlib.suppress(KeyError, IndexError):
    [][1]
    print('never')
with contextlib.ExitStack() as stack:
    stack.enter_context(tag('s1'))
    stack.callback(print, 'callback', 1)
    stack.enter_context(tag('s2'))
with contextlib.nullcontext(5) as five:
    print(five)
