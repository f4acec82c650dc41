"""None given for a parameter is its value, whether it has a default or not (initialize_locals)."""
import asyncio
from functools import partial


def f(a, b=1, *rest, c=2, d=3, **others):
    return a, b, rest, c, d, others


class K:
    def __init__(self, x, timeout=5):
        self.x, self.timeout = x, timeout

    def m(self, v=7, *, w=8):
        return v, w


async def g(x, d=0, *, e=9):
    await asyncio.sleep(0)
    return x, d, e


def gen(x, y=4):
    yield x, y


async def main():
    print(f(None), f(None, None), f(1, None, None), f(None, c=None), f(1, b=None), f(b=None, a=None, z=None))
    print(f(*[None]), f(*[None], **{'d': None}), partial(f, None)(None), partial(f, c=None)(0))
    print(vars(K(None)), vars(K(1, None)), vars(K(1, timeout=None)), vars(K(x=None)), K(0).m(None), K(0).m(w=None))
    print(await g(None), await g(1, None), await g(None, e=None), await g(x=None) + await g(None))
    print(list(gen(None)), list(gen(1, None)), (lambda p, q=6: (p, q))(None), (lambda p=None, q=6: (p, q))(q=None))
    for call in (lambda: f(), lambda: f(c=None), lambda: K(), lambda: f(None, a=None)):
        try:
            call()
        except TypeError as e:
            print(e)


asyncio.run(main())
