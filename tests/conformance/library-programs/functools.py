import functools
from functools import partial, wraps, reduce, lru_cache, cache, cached_property, total_ordering, cmp_to_key
def f(a, b, *, c=3): return (a, b, c)
p = partial(f, 1, c=5)
print(p(2), p.func is f, p.args, p.keywords, p(7, c=1))
print(repr(partial(print, 1, sep='-')))
print(repr(partial(partial(print, 1), 2)))
try: partial(3)
except TypeError as e: print(e)
try: partial()
except TypeError as e: print(e)
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        "inner doc"
        print('call', fn.__name__, a, k)
        return fn(*a, **k)
    return inner
@deco
def g(x):
    "g doc"
    return x * 2
print(g(4), g.__name__, g.__doc__, g.__wrapped__(3), g.__qualname__)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 9))
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)
@lru_cache(maxsize=2)
def sq(x):
    print('computing', x); return x * x
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info())
sq.cache_clear(); print(sq.cache_info(), sq.__name__, sq.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info())
@lru_cache
def k(*a, **kw): return (a, kw)
print(k(1), k(1.0), k(True), k(a=1), k(a=1), k.cache_info())
try: k([1])
except TypeError as e: print(e)
class C:
    def __init__(self): self.n = 0
    @cached_property
    def v(self):
        self.n += 1; print('once'); return 42
    @lru_cache
    def m(self, x): return (self.n, x)
c = C(); print(c.v, c.v, c.n); print(c.m(1), c.m(1), C.m.cache_info().hits)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) < V(2), V(1) >= V(2), V(2) > V(1), V(1) <= V(1), sorted([V(3), V(1)])[0].n)
print(sorted([3,1,2], key=cmp_to_key(lambda a, b: b - a)))
try:
    @total_ordering
    class W: pass
except ValueError as e: print(e)
