from enum import Enum, IntEnum, StrEnum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def describe(self): return f'{self.name}={self.value}'
    @property
    def low(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color(1), Color['GREEN'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED.describe(), Color.RED.low)
print(Color, type(Color.RED), isinstance(Color.RED, Color), Color.RED == Color.RED, Color.RED == 1, Color.RED in Color, 1 in Color, 9 in Color, Color.RED != Color.GREEN, hash(Color.RED) == hash(Color.RED), {Color.RED: 'r'}[Color.RED], f'{Color.RED:>12}|', f'{Color.RED!r}', list(Color.__members__))
for f in [lambda: Color(9), lambda: Color['X'], lambda: Color.X, lambda: setattr(Color, 'RED', 3), lambda: Color.RED < Color.GREEN, lambda: Color()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    class Sub(Color): pass
except TypeError as e: print(e)
class P(IntEnum):
    LOW = 1
    HIGH = 5
print(P.LOW, repr(P.LOW), P.LOW + 1, P.LOW < P.HIGH, P.HIGH == 5, sorted([P.HIGH, P.LOW]), f'{P.HIGH}', f'{P.HIGH:03d}', 1 + P.HIGH, -P.LOW, int(P.HIGH), max(P), P(5), [10, 20][P.LOW], range(P.HIGH), P.LOW in (1, 2), str(P.LOW), isinstance(P.LOW, int), bool(P.LOW), P.HIGH % 2, hash(P.HIGH) == hash(5), P.HIGH.value)
class S(StrEnum):
    A = auto()
    BIG = auto()
    C = 'see'
print(S.A, repr(S.BIG), S.A == 'a', S.C.upper(), S.C + '!', f'{S.C:>5}', len(S.C), 'se' in S.C, S('see'), isinstance(S.A, str))
class M(str, Enum):
    X = 'x'
print(M.X, repr(M.X), M.X == 'x', f'{M.X}', M.X.upper(), M('x'))
class A(Enum):
    ONE = auto(); TWO = auto(); TEN = 10; NEXT = auto()
print([(m.name, m.value) for m in A])
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)
    def __init__(self, mass, r): self.mass = mass; self.r = r
print(Planet.EARTH.mass, Planet.EARTH.value, Planet((6.4, 3.3)), Planet.MARS)
class W(Enum):
    A = 'a'
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'b' else None
    def __str__(self): return 'W:' + self.value
print(W('b'), str(W.A), f'{W.A}', repr(W.A))
try: W('c')
except ValueError as e: print(e)
try:
    @unique
    class U(Enum):
        A = 1; B = 1
except ValueError as e: print(e)
F = Enum('F', 'X Y'); print(list(F), F.X.value)
match Color.RED:
    case Color.GREEN: print('no')
    case Color.RED: print('yes')
class G(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name * 2
    Q = auto()
print(G.Q.value)
class Base(Enum):
    def hi(self): return 'hi ' + self.name
class D(Base):
    Z = 1
print(D.Z.hi(), bool(Color.RED), Color.RED.name, dict(zip(Color, 'ab')))
import copy; print(copy.deepcopy(Color.RED) is Color.RED)
def inner():
    class L(Enum):
        K = 1
    return L
print(inner().K, inner())
