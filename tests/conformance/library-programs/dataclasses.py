from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, KW_ONLY, InitVar, FrozenInstanceError
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
print(P(1), P(1, 2) == P(1, 2), P(1) == P(2), P(1).tags is P(1).tags, P(x=3, y=4))
p = P(1, tags=[P(2)]); print(asdict(p), astuple(p), replace(p, x=9), is_dataclass(P), is_dataclass(p), [f.name for f in fields(p)])
p.x = 5; print(p, P.y)
for f in [lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(z=1), lambda: hash(P(1)), lambda: P(1) < P(2), lambda: asdict(3), lambda: replace(p, q=1), lambda: P.x]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = 'b'
print(F(1) < F(2), F(1, 'a') >= F(1), hash(F(1)) == hash(F(1)), {F(1): 2}[F(1)], sorted([F(2), F(1)]), max(F(1), F(3)))
try: F(1).a = 2
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del F(1).a
except AttributeError as e: print(type(e).__name__, e)
try: F(1).zz = 2
except AttributeError as e: print(e)
@dataclass
class Q(P):
    z: int = 5
    def __post_init__(self): self.total = self.x + self.z
print(Q(1), Q(1).total, Q(1) == P(1))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
    c: InitVar[int] = 3
    d: int = field(init=False, repr=False, default=7)
    def __post_init__(self, c): print('c', c)
print(K(1, b=3, c=4), K(1).d)
try: K(1, 2)
except TypeError as e: print(e)
@dataclass(kw_only=True)
class KW:
    a: int
    b: int
try: KW(1, 2)
except TypeError as e: print(e)
try: KW(a=1)
except TypeError as e: print(e)
print(KW(a=1, b=2))
try:
    @dataclass
    class Bad:
        a: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e: print(e)
@dataclass
class R:
    me: object = None
r = R(); r.me = r; print(r)
@dataclass(eq=False, repr=False)
class N:
    a: int
print(N(1) == N(1), isinstance(hash(N(1)), int))
@dataclass
class S:
    a: int
    def __repr__(self): return 'mine'
print(S(1))
match P(1, 2):
    case P(x, y): print('match', x, y)
from typing import ClassVar
@dataclass
class CV:
    n: ClassVar[int] = 3
    a: int = 1
print(CV(), CV.n, CV(2))
def outer():
    @dataclass
    class Local:
        v: int
    return Local(1)
print(outer())
