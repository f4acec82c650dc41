class P:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'P({self.x})'
    def __eq__(self, o): return isinstance(o, P) and self.x == o.x
    def __hash__(self): return hash(self.x)
    def __lt__(self, o): return self.x < o.x
    def __add__(self, o): return P(self.x + (o.x if isinstance(o, P) else o))
    def __radd__(self, o): return P(o + self.x)
    def __len__(self): return self.x
    def __getitem__(self, i):
        if i >= self.x: raise IndexError(i)
        return i * 10
    def __contains__(self, v): return v == 42
    def __call__(self, *a): return a
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v // 2
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls(a)
class Q(P):
    z = 1
    def __init__(self, x, y):
        super().__init__(x); self.y = y
    def __str__(self): return 'Q!'
p = P(3); q = Q(2, 5)
print(p, q, repr(q), [q], p + 1, 1 + p, sum([p, p]), sorted([P(3), P(1)]), max(P(1), P(2)))
print(p == P(3), p != P(3), {P(1): 2}[P(1)], len({P(1), P(1)}), list(p), 42 in p, bool(P(0)), p(1, 2))
p.double = 10; print(p.double, P.s(1), Q.c, Q.z, q.__dict__, Q.__mro__, isinstance(q, P))
try: q.c(1)
except TypeError as e: print(e)
for f in (lambda: p.nope, lambda: P.nope, lambda: p < 1, lambda: p - 1, lambda: P(), lambda: P(1, 2), lambda: p['a'], lambda: object().x, lambda: [].x):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class E(Exception):
    def __init__(self, code): super().__init__(f'code {code}'); self.code = code
class F(E): pass
try: raise F(3)
except E as e: print(repr(e), e, e.code, e.args)
class L(list):
    def total(self): return sum(self)
l = L([1, 2, 3]); l.append(4); print(l, l.total(), len(l), l[1:], type(l).__name__, l + [1], l == [1,2,3,4])
class D(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
d = D(a=1); d['b'] = 1; print(d, d['zz'], d.get('q'), 'a' in d)
l += [5]; print(l)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), [*It()], dict(zip('ab', It())), next(It()))
class Cm:
    def __enter__(self): return self
    def __exit__(self, *a): print(a[0]); return True
with Cm(): 1/0
class G:
    def __getattr__(self, n): return n.upper()
    def __format__(self, s): return f'<{s}>'
print(G().abc, f'{G():x}', '{:y}'.format(G()))
class H:
    def __bool__(self): return False
    def __neg__(self): return 'neg'
    def __iadd__(self, o): return 'iadd'
h = H(); print(not h, -h); h += 1; print(h)
print(P.__name__, P.__module__, P, p.s, P.double.__class__.__name__)
def f():
    "doc"
f.attr = 1
print(f.__name__, f.__doc__, f.attr, f.__qualname__, f.__dict__)
e = ValueError('x'); e.add_note('n1'); print(e.__notes__, e.__cause__)
eg = ExceptionGroup('m', [ValueError(1), KeyError('k')])
try: raise eg
except* ValueError as x: print(x.exceptions)
except* KeyError as x: print(repr(x))
print(hasattr(p, 'x'), getattr(p, 'y', 'no'), callable(p), vars(q))
del p.x
try: p.x
except AttributeError as e: print(e)
print(type(q) is Q, type(q).__bases__, issubclass(Q, P), P.__eq__ is Q.__eq__)
class Meta: 
    __slots__ = ('a',)
class DD:
    def __get__(self, o, t): return ('got', o is None)
class UU: d = DD()
print(UU().d, UU.d)
x = iter([1,2]); print(next(x), next(x), next(x, 'end'), list(x))
print(*map(lambda a, b: a + b, [1, 2], [3, 4]), sep='|', end='!\n')
s = {3, 1, 2}; s |= {9}; s.discard(1); print(s, {'x'} | {'y'} >= {'x'})
def g(): 
    yield 1
    return 5
it = g(); next(it)
try: next(it)
except StopIteration as st: print(st.value, repr(st))
